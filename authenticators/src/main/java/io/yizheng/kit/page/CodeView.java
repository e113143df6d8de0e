package io.yizheng.kit.page;

/**
 * The state of a code row.
 *
 * @param sent whether a code is under way, so that the line 验证码已发送至 … stands there
 * @param to the mask of where it went
 * @param secondsLeft until another code may be asked for; 0 when it may be now
 * @param typed what was typed and is still to be looked at
 */
public record CodeView(boolean sent, String to, int secondsLeft, int digits, String typed) {}
