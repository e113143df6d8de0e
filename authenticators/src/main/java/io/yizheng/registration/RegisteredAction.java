package io.yizheng.registration;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.identity.Identity;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.operation.Barrier;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.realname.RealNameCheck;
import io.yizheng.kit.realname.RealNameOutcome;
import io.yizheng.kit.session.FirstSession;
import io.yizheng.kit.visit.AllOrNothing;
import io.yizheng.kit.visit.Visit;
import io.yizheng.kit.wizard.Wizard;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.ClientModel;

/** What follows on an account just opened: the real name, or not now, and the finish page. The person is signed in already. */
final class RegisteredAction implements RequiredActionProvider {

    static final String ID = "yz-registered";
    private static final String LATER = "later";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        // It is first shown in the request that opens the account.
        AllOrNothing.serve(
                context.getSession(),
                () -> Barrier.pass(context, () -> {
                    FirstSession.begin(context.getSession(), context.getRealm(), context.getAuthenticationSession());
                    context.challenge(new Counter(context).show());
                }));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Barrier.pass(context, () -> new Counter(context).serve());
    }

    @Override
    public void close() {}

    /** One request to these steps. */
    private static final class Counter {

        private final RequiredActionContext context;
        private final Visit visit;
        private final Wizard<RegistrationStep> wizard;

        Counter(RequiredActionContext context) {
            this.context = context;
            this.visit = Visit.of(context, ID);
            this.wizard = Wizard.of(visit, RegistrationStep.class, "register");
        }

        void serve() {
            if (!wizard.isAnswered()) {
                context.challenge(show());
            } else if (wizard.step() == RegistrationStep.DONE) {
                goOn();
            } else if (visit.typed().pressed(LATER)) {
                wizard.goTo(RegistrationStep.DONE);
                context.challenge(show());
            } else if (wizard.isStale()) {
                // The account is open and stays; what is left of the way begins anew.
                wizard.restart();
                context.challenge(realName("", "", List.of(Problem.overall(Message.WIZARD_EXPIRED))));
            } else {
                context.challenge(verify());
            }
        }

        private void goOn() {
            if (visit.typed().pressed(RegisteredPage.CONTINUE)) {
                context.success();
            } else {
                context.challenge(show());
            }
        }

        private Response verify() {
            Optional<PersonName> name = PersonName.parse(visit.typed().text(RealNamePage.NAME));
            Optional<IdentityDocument> document = IdentityDocument.parse(
                    DocumentType.ID_CARD,
                    visit.typed().text(RealNamePage.NUMBER),
                    LocalDate.now(ServerClock.inShanghai()));
            if (name.isEmpty() || document.isEmpty()) {
                return realName(problems(name.isPresent(), document.isPresent()));
            }
            RealNameOutcome outcome =
                    new RealNameCheck(visit, context.getUser()).check(new Identity(name.get(), document.get(), null));
            if (outcome == RealNameOutcome.VERIFIED) {
                wizard.goTo(RegistrationStep.DONE);
                return show();
            }
            return realName(List.of(Problem.overall(outcome.message())));
        }

        private List<Problem> problems(boolean name, boolean document) {
            List<Problem> problems = new ArrayList<>();
            if (!name) {
                problems.add(problem(RealNamePage.NAME, Message.NAME_RULE));
            }
            if (!document) {
                problems.add(problem(RealNamePage.NUMBER, Message.DOCUMENT_RULE));
            }
            return problems;
        }

        private Problem problem(String field, Message rule) {
            return visit.typed().text(field).isEmpty() ? Problem.required(field) : Problem.at(field, rule);
        }

        Response show() {
            return wizard.step() == RegistrationStep.DONE ? done() : realName(List.of());
        }

        private Response realName(List<Problem> problems) {
            return realName(visit.typed().text(RealNamePage.NAME), visit.typed().text(RealNamePage.NUMBER), problems);
        }

        private Response realName(String name, String number, List<Problem> problems) {
            boolean used =
                    problems.stream().anyMatch(problem -> problem.message().equals(Message.REAL_NAME_USED.id()));
            return Pages.show(context.form(), new RealNamePage(wizard.view(), name, number, used), problems);
        }

        private Response done() {
            Links links = new Links(visit.session());
            ClientModel app = visit.login().getClient();
            boolean verified = new AccountFile(visit.session(), context.getUser())
                    .identity()
                    .isPresent();
            return Pages.show(
                    context.form(),
                    new RegisteredPage(
                            wizard.view(),
                            verified,
                            links.hall(),
                            links.centre(),
                            app.getName() == null || Links.isOwn(app) ? "" : app.getName()));
        }
    }
}
