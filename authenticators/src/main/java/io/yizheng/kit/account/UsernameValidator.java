package io.yizheng.kit.account;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.domain.person.LoginName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.ValidatorFactory;

/**
 * Refuses a user name that has the form of a phone number, a document number or a credit code, whoever sets it: one login
 * box takes them all, and the form decides what is looked up. Refuses as well the name of an account that was ended.
 */
@AutoService(ValidatorFactory.class)
public final class UsernameValidator implements SimpleValidator {

    public static final String PROVIDER_ID = "yz-username";

    private static final String MESSAGE = "M-USERNAME-FORM";
    private static final String RETIRED = "M-USERNAME-USED";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public ValidationContext validate(
            @Nullable Object input, String hint, ValidationContext context, ValidatorConfig config) {
        if (input instanceof Collection<?> values) {
            values.forEach(value -> check(value, hint, context));
        } else {
            check(input, hint, context);
        }
        return context;
    }

    private static void check(@Nullable Object value, String hint, ValidationContext context) {
        if (value == null || value.toString().isBlank()) {
            return;
        }
        Optional<LoginName.ByUsername> name = LoginName.detect(
                        value.toString(), LocalDate.now(ServerClock.inShanghai()))
                .filter(LoginName.ByUsername.class::isInstance)
                .map(LoginName.ByUsername.class::cast);
        if (name.isEmpty()) {
            context.addError(new ValidationError(PROVIDER_ID, hint, MESSAGE));
        } else if (isRetired(context.getSession(), name.get().key())) {
            context.addError(new ValidationError(PROVIDER_ID, hint, RETIRED));
        }
    }

    /** Whether the name is claimed by an account that is no more. */
    private static boolean isRetired(KeycloakSession session, String key) {
        RealmModel realm = session.getContext().getRealm();
        return session.getProvider(LoginHandles.class)
                .owner(realm, new Handle(Handle.Kind.USERNAME, key))
                .filter(owner -> session.users().getUserById(realm, owner) == null)
                .isPresent();
    }
}
