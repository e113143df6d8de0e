package io.yizheng.kit.password;

import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

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
        } else {
            brokenRule(user, username).ifPresent(rule -> problems.add(Problem.at(FIELD, rule)));
        }
        if (repeated.isEmpty()) {
            problems.add(Problem.required(REPEAT));
        } else if (!typed.isEmpty() && !repeated.equals(typed)) {
            problems.add(Problem.at(REPEAT, Message.PASSWORD_REPEAT));
        }
        return problems;
    }

    /**
     * Whether it is the present password of the account. Asked only of whoever has proved by another way that the account is
     * theirs: it is no try at the password, and is not counted as one.
     */
    public boolean isPresentOf(UserModel user) {
        return user.credentialManager().isValid(UserCredentialModel.password(typed));
    }

    private Optional<Message> brokenRule(@Nullable UserModel user, String username) {
        PasswordPolicyManagerProvider policies = visit.session().getProvider(PasswordPolicyManagerProvider.class);
        PolicyError error =
                user == null ? policies.validate(username, typed) : policies.validate(visit.realm(), user, typed);
        return Optional.ofNullable(error).map(broken -> inOurWords(broken.getMessage()));
    }

    /** The realm's rule is one sentence; what an administrator adds to it has a sentence of its own. */
    private static Message inOurWords(String keycloaks) {
        return switch (keycloaks) {
            case "invalidPasswordBlacklistedMessage" -> Message.PASSWORD_COMMON;
            case "invalidPasswordHistoryMessage" -> Message.PASSWORD_USED_BEFORE;
            case "invalidPasswordNotContainsUsernameMessage" -> Message.PASSWORD_HOLDS_USERNAME;
            case "invalidPasswordNotUsernameMessage" -> Message.PASSWORD_USERNAME;
            default -> Message.PASSWORD_RULE;
        };
    }

    /** A password is not printed. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
