package io.yizheng.kit.realname;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.identity.Identity;
import io.yizheng.domain.assurance.Level;
import io.yizheng.gateway.population.RealNameClaim;
import io.yizheng.gateway.population.Verdict;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/**
 * Asks the register, and writes a match down. That a document is another account's is told only to whoever knows the name to
 * it; and a mismatch takes one of the day's tries, which it took before the register was asked.
 */
public final class RealNameCheck {

    private static final Duration DAY = Duration.ofHours(24);
    private static final String SOURCE = "population";

    private final Visit visit;
    private final UserModel user;
    private final Counters counters;

    public RealNameCheck(Visit visit, UserModel user) {
        this.visit = visit;
        this.user = user;
        this.counters = visit.session().getProvider(Counters.class);
    }

    public RealNameOutcome check(Identity said) {
        int daily = RealmSettings.of(visit.realm()).realName().dailyMismatches();
        if (!counters.take(tries(), daily, DAY).granted()) {
            return refused(RealNameOutcome.LIMIT);
        }
        Verdict verdict = Gateways.population(
                        visit.session(),
                        RealmSettings.of(visit.realm()).services().population())
                .verify(new RealNameClaim(
                        visit.realm().getId(),
                        UUID.randomUUID().toString(),
                        said.name(),
                        said.document(),
                        said.validity()));
        return switch (verdict.outcome()) {
            case MISMATCHED -> refused(RealNameOutcome.MISMATCHED);
            case MATCHED -> {
                counters.giveBack(tries());
                yield record(said, verdict);
            }
            case EXPIRED_DOCUMENT -> {
                counters.giveBack(tries());
                yield refused(RealNameOutcome.EXPIRED);
            }
            case UNAVAILABLE -> {
                counters.giveBack(tries());
                yield refused(RealNameOutcome.UNAVAILABLE);
            }
        };
    }

    private RealNameOutcome record(Identity said, Verdict verdict) {
        AccountFile file = new AccountFile(visit.session(), user);
        Level before = file.level();
        if (!new AccountChanges(visit.session()).verify(user, said, SOURCE, verdict.reference())) {
            return refused(RealNameOutcome.USED);
        }
        Word.REALNAME
                .on(visit.event().clone())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(user)
                .detail("yz_document", said.document().masked())
                .success();
        Word.LOA_CHANGE
                .on(visit.event().clone())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(user)
                .detail("yz_from", before.name())
                .detail("yz_to", file.level().name())
                .success();
        new Notices(visit.session()).tell(Addressee.of(file), Change.IDENTITY);
        return RealNameOutcome.VERIFIED;
    }

    private RealNameOutcome refused(RealNameOutcome outcome) {
        Word.REALNAME
                .on(visit.event().clone())
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .user(user)
                .detail(Word.REASON, outcome.name())
                .error(outcome.name().toLowerCase(Locale.ROOT));
        return outcome;
    }

    private String tries() {
        return "real-name:" + user.getId() + ":" + LocalDate.now(ServerClock.inShanghai());
    }
}
