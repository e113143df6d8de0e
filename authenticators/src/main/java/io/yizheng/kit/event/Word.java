package io.yizheng.kit.event;

import org.keycloak.events.EventBuilder;

/**
 * What happened, in the words of the specification. Keycloak's own types are a closed list, so that the word stands in the
 * detail {@value #DETAIL} of the nearest of them.
 */
public enum Word {
    LOGIN,
    LOGIN_ERROR,
    REGISTER,
    SEND_CODE;

    public static final String DETAIL = "yz_type";
    public static final String METHOD = "yz_method";
    public static final String REASON = "yz_reason";

    public EventBuilder on(EventBuilder event) {
        return event.detail(DETAIL, name());
    }
}
