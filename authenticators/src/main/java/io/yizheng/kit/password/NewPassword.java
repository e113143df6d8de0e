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

    /** The machine had no time to hash it: that says nothing of the password. */
    public static final Problem NO_TIME = Problem.overall(Message.SERVICE_DOWN);

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
     * What has to be put right. Where the machine has no time to compare it with former ones, that is said: nobody knows then.
     *
     * @param user whose password it shall be, where there is an account yet
     */
    public List<Problem> problems(@Nullable UserModel user, String username) {
        List<Problem> problems = new ArrayList<>();
        if (typed.isEmpty()) {
            problems.add(Problem.required(FIELD));
        } else {
            brokenRule(user, username).ifPresent(problems::add);
        }
        if (repeated.isEmpty()) {
            problems.add(Problem.required(REPEAT));
        } else if (!typed.isEmpty() && !repeated.equals(typed)) {
            problems.add(Problem.at(REPEAT, Message.PASSWORD_REPEAT));
        }
        return problems;
    }

    /**
     * What speaks against it as another password than the present one of the account. Asked only of whoever has proved by
     * another way that the account is theirs: it is no try at the password, and is not counted as one.
     */
    public Optional<Problem> problemAfterPresentOf(UserModel user) {
        boolean present = user.credentialManager().isValid(UserCredentialModel.password(typed));
        if (HashingBusyException.happenedIn(visit.session())) {
            return Optional.of(NO_TIME);
        }
        return present ? Optional.of(Problem.at(FIELD, Message.PASSWORD_SAME)) : Optional.empty();
    }

    private Optional<Problem> brokenRule(@Nullable UserModel user, String username) {
        PasswordPolicyManagerProvider policies = visit.session().getProvider(PasswordPolicyManagerProvider.class);
        try {
            PolicyError error =
                    user == null ? policies.validate(username, typed) : policies.validate(visit.realm(), user, typed);
            return Optional.ofNullable(error).map(broken -> Problem.at(FIELD, inOurWords(broken.getMessage())));
        } catch (HashingBusyException busy) {
            return Optional.of(NO_TIME);
        }
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
