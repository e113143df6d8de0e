package io.yizheng.kit.event;

import org.keycloak.events.EventBuilder;

/**
 * What happened, in the words of the specification. Keycloak's own types are a closed list, so that the word stands in the
 * detail {@value #DETAIL} of the nearest of them.
 */
public enum Word {
    CANCEL_ACCOUNT,
    LOA_CHANGE,
    LOGIN,
    LOGIN_ERROR,
    REALNAME,
    REGISTER,
    RESET_PASSWORD,
    SEND_CODE,
    UPDATE_EMAIL,
    UPDATE_ETHNIC,
    UPDATE_PASSWORD,
    UPDATE_PHONE;

    public static final String DETAIL = "yz_type";
    public static final String METHOD = "yz_method";
    public static final String REASON = "yz_reason";

    public EventBuilder on(EventBuilder event) {
        return event.detail(DETAIL, name());
    }
}
