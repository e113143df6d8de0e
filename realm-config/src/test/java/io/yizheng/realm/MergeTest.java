package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Placeholders PLACES = new Placeholders(Map.of("SECRET", "geheim")::get);

    private final Merge merge = new Merge(false, PLACES);

    @Test
    void whatIsMissingIsAdded() {
        assertThat(merged(null, "{}", "{'a':'1','b':{'c':'2'}}")).isEqualTo(json("{'a':'1','b':{'c':'2'}}"));
        assertThat(merge.changed()).containsExactly("realm a: nothing -> \"1\"", "realm b c: nothing -> \"2\"");
    }

    @Test
    void anEmptyObjectIsAValueToo() {
        assertThat(merged(null, "{'v':{'length':{'min':1}}}", "{'v':{'length':{'min':1},'rule':{}}}"))
                .isEqualTo(json("{'v':{'length':{'min':1},'rule':{}}}"));
        assertThat(merge.changed()).containsExactly("realm v rule: nothing -> {}");
    }

    @Test
    void anEmptyObjectThatTheAdministratorRemovedStaysAwayUnlessOverwritten() {
        assertThat(merged("{'rule':{}}", "{}", "{'rule':{}}")).isEqualTo(json("{}"));
        assertThat(merge.changed()).isEmpty();
        assertThat(new Merge(true, PLACES).merge("realm", json("{'rule':{}}"), json("{}"), json("{'rule':{}}")))
                .isEqualTo(json("{'rule':{}}"));
    }

    @Test
    void anEmptyObjectThatIsThereIsNoChangeWhateverItHolds() {
        assertThat(merged(null, "{'rule':{'own':'1'},'other':{}}", "{'rule':{},'other':{}}"))
                .isEqualTo(json("{'rule':{'own':'1'},'other':{}}"));
        assertThat(merge.changed()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsNoChangeInWhateverType() {
        assertThat(merged(null, "{'a':'true','b':5,'c':['y','x'],'d':''}", "{'a':true,'b':'5','c':['x','y'],'d':null}"))
                .isEqualTo(json("{'a':'true','b':5,'c':['y','x'],'d':''}"));
        assertThat(merge.changed()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void aValueThatNobodyTouchedFollowsTheProgram() {
        assertThat(merged("{'a':'1'}", "{'a':'1'}", "{'a':'2'}")).isEqualTo(json("{'a':'2'}"));
    }

    @Test
    void aValueOfTheAdministratorStays() {
        assertThat(merged("{'a':'1'}", "{'a':'7'}", "{'a':'2'}")).isEqualTo(json("{'a':'7'}"));
        assertThat(merge.changed()).isEmpty();
        assertThat(merge.kept()).containsExactly("realm a: \"7\" stays, the program has \"2\"");
    }

    @Test
    void aValueThatTheAdministratorRemovedStaysAway() {
        assertThat(merged("{'a':'1'}", "{}", "{'a':'1'}")).isEqualTo(json("{}"));
        assertThat(merge.changed()).isEmpty();
    }

    @Test
    void withoutMemoryEveryDifferenceIsTheAdministrators() {
        assertThat(merged(null, "{'a':'7'}", "{'a':'2'}")).isEqualTo(json("{'a':'7'}"));
        assertThat(merge.kept()).hasSize(1);
    }

    @Test
    void whatLivesAndIsNotWantedStays() {
        assertThat(merged("{'z':'1'}", "{'z':'1','own':{'x':'1'}}", "{}")).isEqualTo(json("{'z':'1','own':{'x':'1'}}"));
    }

    @Test
    void overwritingTakesTheProgramsValue() {
        Merge overwriting = new Merge(true, PLACES);
        assertThat(overwriting.merge("realm", json("{'a':'1'}"), json("{'a':'7'}"), json("{'a':'2'}")))
                .isEqualTo(json("{'a':'2'}"));
    }

    @Test
    void aListGrowsByOursAndKeepsTheirs() {
        assertThat(merged(null, "{'a':['x']}", "{'a':['x','y']}")).isEqualTo(json("{'a':['x','y']}"));
        assertThat(merged("{'a':['x','y']}", "{'a':['x','y','own']}", "{'a':['x','z']}"))
                .isEqualTo(json("{'a':['x','own','z']}"));
        assertThat(merged("{'a':['x','y']}", "{'a':['x','own']}", "{'a':['x','y']}"))
                .as("y was taken out by hand")
                .isEqualTo(json("{'a':['x','own']}"));
    }

    @Test
    void aValueThatIsNotShownIsLeftAlone() {
        assertThat(merged("{'a':'2'}", "{'a':'**********'}", "{'a':'2'}")).isEqualTo(json("{'a':'**********'}"));
        assertThat(merge.kept()).isEmpty();
        assertThat(merged(null, "{'a':'**********'}", "{'a':'${SECRET}'}")).isEqualTo(json("{'a':'**********'}"));
        assertThat(merge.changed()).isEmpty();
        assertThat(merge.kept()).containsExactly("realm a: what is there stays, the program has \"${SECRET}\"");
    }

    @Test
    void overwritingAlwaysWritesAValueThatIsNotShown() {
        Merge overwriting = new Merge(true, PLACES);
        assertThat(overwriting.merge(
                        "realm", json("{'a':'${SECRET}'}"), json("{'a':'**********'}"), json("{'a':'${SECRET}'}")))
                .isEqualTo(json("{'a':'geheim'}"));
        assertThat(overwriting.changed()).containsExactly("realm a: what is there -> \"${SECRET}\"");
    }

    @Test
    void aValueThatIsNotShownFollowsTheProgram() {
        assertThat(merged("{'a':'1'}", "{'a':'**********'}", "{'a':'2'}")).isEqualTo(json("{'a':'2'}"));
    }

    @Test
    void whatTheEnvironmentFillsInIsWrittenAndNeverSaid() {
        assertThat(merged(null, "{}", "{'a':'${SECRET}'}")).isEqualTo(json("{'a':'geheim'}"));
        assertThat(merged("{'a':'${SECRET}'}", "{'a':'geheim'}", "{'a':'x'}")).isEqualTo(json("{'a':'x'}"));
        assertThat(merged("{'a':'${SECRET}'}", "{'a':'former'}", "{'a':'${SECRET}'}"))
                .isEqualTo(json("{'a':'former'}"));
        assertThat(merged(null, "{'a':['own']}", "{'a':['${SECRET}']}")).isEqualTo(json("{'a':['own','geheim']}"));
        assertThat(merge.changed())
                .containsExactly(
                        "realm a: nothing -> \"${SECRET}\"",
                        "realm a: what is there -> \"x\"",
                        "realm a: what is there -> [\"${SECRET}\"]");
        assertThat(merge.kept()).containsExactly("realm a: what is there stays, the program has \"${SECRET}\"");
    }

    @Test
    void aPlaceThatAnEarlierProgramHadStopsNobody() {
        assertThat(merged("{'a':'${NOBODY_SETS}'}", "{'a':'7'}", "{'a':'2'}")).isEqualTo(json("{'a':'7'}"));
    }

    private ObjectNode merged(String applied, String living, String wanted) {
        return merge.merge("realm", applied == null ? null : json(applied), json(living), json(wanted));
    }

    private static ObjectNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text.replace('\'', '"'));
            return (ObjectNode) node;
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
