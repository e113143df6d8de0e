package io.yizheng.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPaths(mainClasses());
    private static final JavaClasses DOORS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(root().resolve("authenticators/target/classes"));
    private static final JavaClasses SINNERS = new ClassFileImporter()
            .withImportOption(place -> place.contains("sinner/"))
            .importPath(root().resolve("realm-config/target/test-classes"));

    @TestFactory
    Stream<DynamicTest> theHouseStands() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> aSinnerIsSeen() {
        return rules().filter(rule -> rule != HouseRules.NOTHING_POSES_AS_KEYCLOAK)
                .map(rule -> DynamicTest.dynamicTest("seen failing: " + rule.getDescription(), () -> assertThat(
                                rule.evaluate(SINNERS).hasViolation())
                        .as("the sinner planted for this rule is seen")
                        .isTrue()));
    }

    /** On the floor of the doors; a vault among them is the sinner. */
    @Test
    void everyPackageHasItsFloor() {
        HouseRules.EVERY_PACKAGE_HAS_ITS_FLOOR.check(DOORS);
        assertThat(HouseRules.EVERY_PACKAGE_HAS_ITS_FLOOR.evaluate(SINNERS).hasViolation())
                .as("the sinner planted for this rule is seen")
                .isTrue();
    }

    @Test
    void aClassThatPosesAsKeycloaksIsSeen() {
        JavaClasses posing = new ClassFileImporter().importClasses(RealmModel.class);
        assertThat(HouseRules.NOTHING_POSES_AS_KEYCLOAK.evaluate(posing).hasViolation())
                .isTrue();
    }

    /** A factory without its entry starts cleanly and does nothing. */
    @Test
    void everyFactoryIsRegistered() throws IOException {
        Set<String> registered = new TreeSet<>();
        for (Path classes : mainClasses()) {
            Path services = classes.resolve("META-INF/services");
            if (Files.isDirectory(services)) {
                try (Stream<Path> files = Files.list(services)) {
                    for (Path file : files.toList()) {
                        registered.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        List<String> forgotten = HOUSE.stream()
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                .map(type -> type.getName())
                .filter(name -> !registered.contains(name))
                .toList();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void noPackageStandsInTwoJars() {
        Map<String, Set<String>> homes = new HashMap<>();
        HOUSE.forEach(type -> type.getSource()
                .ifPresent(source -> homes.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .add(source.getUri().toString().replaceAll(".*/([^/]+)/target/classes/.*", "$1"))));
        assertThat(homes.entrySet().stream()
                        .filter(home -> home.getValue().size() > 1)
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.DOMAIN_KNOWS_ONLY_JAVA,
                HouseRules.VAULT_IS_PLAIN,
                HouseRules.DOORS_STAND_APART,
                HouseRules.DOORS_KNOW_NO_ADAPTER,
                HouseRules.ADAPTERS_STAND_APART,
                HouseRules.KIT_KNOWS_NO_DOOR,
                HouseRules.NOBODY_KNOWS_THE_PLAN,
                HouseRules.STATIC_IS_FINAL,
                HouseRules.NOTES_BELONG_TO_THE_KIT,
                HouseRules.FORMS_BELONG_TO_PAGES,
                HouseRules.TIME_COMES_FROM_THE_CLOCK,
                HouseRules.NOTHING_POSES_AS_KEYCLOAK,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.NO_CIRCLES);
    }

    private static Path root() {
        return Path.of(System.getProperty("yz.root", "..")).toAbsolutePath().normalize();
    }

    private static List<Path> mainClasses() {
        Path root =
                Path.of(System.getProperty("yz.root", "..")).toAbsolutePath().normalize();
        List<Path> classes = new ArrayList<>();
        for (String module : List.of("user-storage", "authenticators", "realm-config")) {
            classes.add(root.resolve(module).resolve("target/classes"));
        }
        assertThat(classes).allMatch(Files::isDirectory);
        return classes;
    }
}
