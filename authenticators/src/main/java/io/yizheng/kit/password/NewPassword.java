package io.yizheng.kit.password;

import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** A password typed twice. The rule is the realm's password policy, which the admin console edits. */
public final class NewPassword {

    public static final String FIELD = "password-new";
    public static final String REPEAT = "password-repeat";

    private final Visit visit;
    private final String typed;
    private final String repeated;

    public NewPassword(Visit visit) {
        this.visit = visit;
        this.typed = visit.typed().secret(FIELD);
        this.repeated = visit.typed().secret(REPEAT);
    }

    public String text() {
        return typed;
    }

    /**
     * What has to be put right.
     *
     * @param user whose password it shall be, where there is an account yet
     */
    public List<Problem> problems(@Nullable UserModel user, String username) {
        List<Problem> problems = new ArrayList<>();
        if (typed.isEmpty()) {
            problems.add(Problem.required(FIELD));
        } else if (breaksRule(user, username)) {
            problems.add(Problem.at(FIELD, Message.PASSWORD_RULE));
        }
        if (repeated.isEmpty()) {
            problems.add(Problem.required(REPEAT));
        } else if (!typed.isEmpty() && !repeated.equals(typed)) {
            problems.add(Problem.at(REPEAT, Message.PASSWORD_REPEAT));
        }
        return problems;
    }

    private boolean breaksRule(@Nullable UserModel user, String username) {
        PasswordPolicyManagerProvider policies = visit.session().getProvider(PasswordPolicyManagerProvider.class);
        return (user == null ? policies.validate(username, typed) : policies.validate(visit.realm(), user, typed))
                != null;
    }

    /** A password is not printed. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
