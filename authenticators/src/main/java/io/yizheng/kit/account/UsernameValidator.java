package io.yizheng.kit.account;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.domain.person.LoginName;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.ValidatorFactory;

/**
 * Refuses a user name that has the form of a phone number, a document number or a credit code, whoever sets it: one login
 * box takes them all, and the form decides what is looked up.
 */
@AutoService(ValidatorFactory.class)
public final class UsernameValidator implements SimpleValidator {

    public static final String PROVIDER_ID = "yz-username";

    private static final String MESSAGE = "M-USERNAME-FORM";

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
        boolean isName = LoginName.detect(value.toString(), LocalDate.now(ServerClock.inShanghai()))
                .filter(LoginName.ByUsername.class::isInstance)
                .isPresent();
        if (!isName) {
            context.addError(new ValidationError(PROVIDER_ID, hint, MESSAGE));
        }
    }
}
