package io.yizheng.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsListTest {

    private static final Path ROOT = Path.of(System.getProperty("yz.root", ".."));

    @Test
    void theListInTheDocumentsIsWrittenFromTheTests() throws IOException {
        String list = new RequirementsList(RequirementsList.specification(), Proofs.in(ROOT)).markdown();
        Files.writeString(ROOT.resolve("docs/requirements.md"), list);
        assertThat(list).contains("| COM-RN-01 |");
        assertThat(list.lines().filter(line -> line.contains("| COM-RN-01 |")).toList())
                .as("what a class names, all its tests prove")
                .allMatch(line -> line.contains("`ResidentIdTest`"));
    }

    @Test
    void theSpecificationHasAllItsRows() throws IOException {
        assertThat(RequirementsList.specification()).hasSize(293);
    }

    @Test
    void aTestThatNamesAnUnknownRequirementFailsTheBuild() {
        List<Proof> slip = List.of(new Proof("COM-NONE-99", List.of(), "SomeTest.provesNothing"));
        assertThatThrownBy(() -> new RequirementsList(RequirementsList.specification(), slip))
                .hasMessageContaining("COM-NONE-99");
    }

    @Test
    void aTestThatNamesAnUnknownRealmFailsTheBuild() {
        List<Proof> slip = List.of(new Proof("COM-CAP-01", List.of("shanghai"), "SomeTest.provesNothing"));
        assertThatThrownBy(() -> new RequirementsList(RequirementsList.specification(), slip))
                .hasMessageContaining("shanghai");
    }

    @Test
    void aRowIsOpenInARealmThatNoTestNames() throws IOException {
        List<Proof> one = List.of(new Proof("COM-CAP-01", List.of("beijing"), "SomeTest.proves"));
        assertThat(new RequirementsList(RequirementsList.specification(), one).markdown())
                .contains("| beijing | `SomeTest.proves` |")
                .contains("| jilin | open |");
    }
}
