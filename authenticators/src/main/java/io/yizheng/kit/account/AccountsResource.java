package io.yizheng.kit.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.kit.settings.RealmSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Where an administrator opens accounts whose phone or document was checked elsewhere, such as at a counter. What it takes
 * is not written into the admin event: the account's id says enough.
 */
public final class AccountsResource {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private static final int LONGEST = 8_192;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder event;

    AccountsResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator permissions, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.event = event;
    }

    @POST
    @Path("")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Nullable String body) {
        permissions.users().requireManage();
        if (body == null || body.length() > LONGEST) {
            return refusal(Response.Status.BAD_REQUEST, "malformed", "body");
        }
        try {
            @Nullable AccountRequest request = STRICT.readValue(body, AccountRequest.class);
            if (request == null) {
                return refusal(Response.Status.BAD_REQUEST, "malformed", "body");
            }
            LocalDate today = LocalDate.now(ServerClock.inShanghai());
            NewAccount wish = request.read(RealmSettings.of(realm).login().usernameRule(), today);
            if (breaksTheRule(wish)) {
                return refusal(Response.Status.BAD_REQUEST, "refused", "password");
            }
            Opening opening = new Accounts(session, realm).open(wish);
            if (opening instanceof Opening.Taken taken) {
                return refusal(
                        Response.Status.CONFLICT, "taken", taken.what().name().toLowerCase(Locale.ROOT));
            }
            if (opening instanceof Opening.Busy) {
                return refusal(Response.Status.SERVICE_UNAVAILABLE, "unavailable", "password");
            }
            return opened(((Opening.Opened) opening).user());
        } catch (JsonProcessingException malformed) {
            return refusal(Response.Status.BAD_REQUEST, "malformed", "body");
        } catch (AccountRequest.Refused refused) {
            return refusal(Response.Status.BAD_REQUEST, "refused", refused.field());
        }
    }

    /** Whether the realm's password policy refuses the password. */
    private boolean breaksTheRule(NewAccount wish) {
        if (wish.password() == null) {
            return false;
        }
        String username = wish.username() == null ? null : wish.username().value();
        PasswordPolicyManagerProvider policies = session.getProvider(PasswordPolicyManagerProvider.class);
        return policies.validate(username, wish.password()) != null;
    }

    private Response opened(UserModel user) {
        event.operation(OperationType.CREATE)
                .resource(ResourceType.USER)
                .resourcePath("users", user.getId())
                .success();
        return json(Response.Status.CREATED, Map.of("id", user.getId(), "username", user.getUsername()));
    }

    private static Response refusal(Response.Status status, String word, String what) {
        return json(status, Map.of(word, what));
    }

    private static Response json(Response.Status status, Map<String, String> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
