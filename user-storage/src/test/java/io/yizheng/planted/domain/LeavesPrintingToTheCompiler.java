package io.yizheng.planted.domain;

/** Prints the whole number. */
public record LeavesPrintingToTheCompiler(String idNumber) {}
