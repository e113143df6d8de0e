package io.yizheng.trial;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.trial.second.DocumentsAgain;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Sends what people mistype and what attackers invent to every rule. Repeat a run with {@code -Dyz.seed=…}; run it at
 * length with {@code -Dyz.stress=true}.
 */
class HostileInputTest {

    private static final int ORDINARY = 50_000;
    private static final int STRESS = 1_000_000;
    private static final long FIXED_SEED = 20_261_120;

    @Test
    void noInputBreaksDeceivesOrDelaysAnyRule() {
        int count = Boolean.getBoolean("yz.stress") ? STRESS : ORDINARY;
        long seed = Long.getLong("yz.seed", new Random().nextLong());
        List<Rule> rules = Rule.all(TODAY);
        Trial trial = new Trial(seed, rules);
        System.out.printf("%,d hostile inputs with -Dyz.seed=%d%n", count, seed);
        trial.run(count);
        System.out.println(trial);
        assertThat(trial.taken().keySet())
                .as("a rule that takes nothing proves nothing by refusing")
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(Rule::name).toList());
    }

    @Test
    void aRuleThatTakesAWrongNumberIsCaught() {
        DocumentsAgain documents = new DocumentsAgain(TODAY);
        assertThatThrownBy(() -> tryOut(typed -> {
                    String right = documents.residentId(typed);
                    return right == null ? documents.residencePermit(typed) : right;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("by the second opinion null");
    }

    @Test
    void aRuleThatRefusesARightNumberIsCaught() {
        assertThatThrownBy(() -> tryOut(typed -> null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("gave null");
    }

    @Test
    void aRuleThatThrowsIsCaught() {
        assertThatThrownBy(() -> tryOut(typed -> typed.substring(typed.length() + 1)))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(StringIndexOutOfBoundsException.class);
    }

    @Test
    void aRuleThatIsSlowEachTimeIsCaught() {
        assertThatThrownBy(() -> tryOut(HostileInputTest::backtrack))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted took");
    }

    private static void tryOut(UnaryOperator<String> planted) {
        Rule rule = new Rule("planted", planted, new DocumentsAgain(TODAY)::residentId);
        new Trial(FIXED_SEED, List.of(rule)).run(ORDINARY);
    }

    /** The pattern that everybody has written once. */
    private static String backtrack(String typed) {
        boolean matches = typed != null
                && typed.length() > 1000
                && typed.substring(0, 1000).matches("1*1*1*!");
        return matches ? "" : new DocumentsAgain(TODAY).residentId(typed);
    }
}
