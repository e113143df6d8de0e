package io.yizheng.kit.operation;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.page.WizardView;
import io.yizheng.kit.visit.Visit;
import io.yizheng.kit.wizard.Wizard;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;

/** One request within an operation of a citizen who is signed in. */
public final class Round {

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final RequiredActionContext context;
    private final Visit visit;
    private final Wizard<OperationStep> wizard;

    Round(RequiredActionContext context, String action, String way) {
        this.context = context;
        this.visit = Visit.of(context, action);
        this.wizard = Wizard.of(visit, OperationStep.class, way);
    }

    public Visit visit() {
        return visit;
    }

    public UserModel user() {
        return context.getUser();
    }

    public AccountFile file() {
        return new AccountFile(visit.session(), user());
    }

    public WizardView wizard() {
        return wizard.view();
    }

    public String centre() {
        return new Links(visit.session()).centre();
    }

    /** Whether the citizen showed who they are a moment ago, and not only their browser. */
    boolean isSignedInLately() {
        return SignedIn.since(visit.session(), visit.login())
                .filter(since ->
                        since.plus(LATELY).isAfter(ServerClock.inShanghai().instant()))
                .isPresent();
    }

    /** Takes the one pass that the proof of identity earned; of parallel requests one gets it. */
    public boolean takePass() {
        return wizard.takePass(user().getId());
    }

    /** Gives a pass again that was taken for nothing. */
    public void renewPass() {
        wizard.grantPass(user().getId());
    }

    Wizard<OperationStep> steps() {
        return wizard;
    }

    Response show(Page page, List<Problem> problems) {
        return Pages.show(context.form(), page, problems);
    }
}
