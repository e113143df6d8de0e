package io.yizheng.login.sinner;

import io.yizheng.gateway.sinner.simulated.LeaningAdapter;
import io.yizheng.login.othersinner.NeighbourDoor;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Opens into another door, knows an adapter, reads a note, shows a page, and is named after nothing. */
public final class SinnerUtil {

    private final NeighbourDoor neighbour = new NeighbourDoor();
    private final LeaningAdapter adapter = new LeaningAdapter();

    Object sin(AuthenticationSessionModel login, LoginFormsProvider form) {
        return login.getAuthNote("code") + neighbour + adapter + form.createForm("sin.ftl");
    }
}
