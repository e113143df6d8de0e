package io.yizheng.kit.wizard;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.kit.page.StageView;
import io.yizheng.kit.page.WizardView;
import io.yizheng.kit.session.Passes;
import io.yizheng.kit.session.StepNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A way of several steps. The server knows at which step somebody stands; a page says which step it was drawn for, and what
 * comes back from any other page, from an earlier run or from a step already taken, shows the present step and does nothing
 * else. Whoever stays longer than the realm allows starts again.
 *
 * <p>What one step proves for another is a pass, bound to account, way, browser and tab.
 */
public final class Wizard<S extends Enum<S> & Step> {

    /** The field in which a page says for which step it was drawn. */
    public static final String FIELD = "step";

    private final Visit visit;
    private final Class<S> steps;
    private final String way;
    private final StepNotes notes;
    private final Passes passes;
    private final Duration lifetime;

    private Wizard(Visit visit, Class<S> steps, String way) {
        this.visit = visit;
        this.steps = steps;
        this.way = way;
        this.notes = StepNotes.of(visit.login(), visit.place());
        this.passes = new Passes(visit.session(), visit.realm());
        this.lifetime = RealmSettings.of(visit.realm()).steps().lifetime();
        if (notes.step().isEmpty()) {
            restart();
        }
    }

    /**
     * The way that somebody stands on here, begun if it was not yet.
     *
     * @param way names it in message keys and in passes
     */
    public static <S extends Enum<S> & Step> Wizard<S> of(Visit visit, Class<S> steps, String way) {
        return new Wizard<>(visit, steps, way);
    }

    public S step() {
        return notes.step().map(name -> Enum.valueOf(steps, name)).orElseGet(this::first);
    }

    /** Whether the last step was taken so long ago that the way has to be gone anew. Its ends do not grow old. */
    public boolean isExpired() {
        return step() != first() && isStale();
    }

    /** The same of a way whose first step follows on something else, which is too long ago in its turn. */
    public boolean isStale() {
        return step() != last()
                && notes.since()
                        .map(since -> now().isAfter(since.plus(lifetime)))
                        .orElse(true);
    }

    /** Whether what was sent comes from the page of the present step. */
    public boolean isAnswered() {
        return token().equals(visit.typed().text(FIELD));
    }

    public void goTo(S step) {
        notes.stand(step.name(), now());
    }

    public void restart() {
        revokePass();
        notes.begin(UUID.randomUUID().toString().substring(0, 8), first().name(), now());
    }

    /** Fixes whom the way is about, for a person who is not signed in. */
    public void isAbout(String userId) {
        notes.isAbout(userId);
    }

    public Optional<String> account() {
        return notes.account();
    }

    /** One going of this way, for counting what happens on it. */
    public String run() {
        return notes.owner() + "." + notes.run().orElse("");
    }

    public void grantPass(String userId) {
        revokePass();
        notes.keepPass(passes.grant(new Passes.Pass(userId, now().plus(lifetime)), owner()));
    }

    /** Uses the pass up. Of any number of callers exactly one gets true. */
    public boolean takePass(String userId) {
        Optional<String> id = notes.pass();
        notes.forgetPass();
        return id.flatMap(one -> passes.take(one, owner()))
                .filter(pass -> userId.equals(pass.proven()))
                .isPresent();
    }

    /** Whether a pass of this account is there to be taken; says nothing to a race. */
    public boolean hasPass(String userId) {
        return notes.pass()
                .flatMap(one -> passes.look(one, owner()))
                .filter(pass -> userId.equals(pass.proven()))
                .isPresent();
    }

    public WizardView view() {
        S now = step();
        List<StageView> bar = IntStream.rangeClosed(0, last().stage())
                .mapToObj(stage ->
                        new StageView("yz.step." + way + "." + (stage + 1), stage < now.stage(), stage == now.stage()))
                .toList();
        return new WizardView("yz.way." + way, token(), bar);
    }

    private void revokePass() {
        notes.pass().ifPresent(passes::revoke);
        notes.forgetPass();
    }

    private String token() {
        return notes.run().orElse("") + "." + step().name().toLowerCase(Locale.ROOT);
    }

    private S first() {
        return steps.getEnumConstants()[0];
    }

    private S last() {
        return steps.getEnumConstants()[steps.getEnumConstants().length - 1];
    }

    private String owner() {
        return way + " " + notes.owner();
    }

    private static Instant now() {
        return ServerClock.inShanghai().instant();
    }
}
