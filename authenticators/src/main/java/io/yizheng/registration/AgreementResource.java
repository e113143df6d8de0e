package io.yizheng.registration;

import io.yizheng.kit.agreement.AgreementPage;
import io.yizheng.kit.agreement.UserAgreement;
import io.yizheng.kit.page.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** 用户协议, for everybody to read. */
public final class AgreementResource implements RealmResourceProvider {

    private final KeycloakSession session;

    AgreementResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Path("")
    public Response read() {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        form.setDetachedAuthSession();
        UserAgreement agreement = new UserAgreement(session);
        return Pages.show(form, new AgreementPage(agreement.paragraphs(), agreement.version()));
    }

    @Override
    public void close() {}
}
