package io.yizheng.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;

/** The walls of the house. Each rule has a sinner beside it on which it is seen to fail. */
final class HouseRules {

    private HouseRules() {}

    private static final String[] DOORS = {
        "io.yizheng.login..",
        "io.yizheng.verification..",
        "io.yizheng.registration..",
        "io.yizheng.recovery..",
        "io.yizheng.centre..",
        "io.yizheng.finder..",
        "io.yizheng.portal..",
        "io.yizheng.simulator..",
        "io.yizheng.claim..",
        "io.yizheng.credential.."
    };

    static final ArchRule DOMAIN_KNOWS_ONLY_JAVA = classes()
            .that()
            .resideInAPackage("io.yizheng.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.yizheng.domain..", "org.jspecify.annotations..")
            .as("the domain knows only Java")
            .because("a rule that knows its surroundings cannot be tried a million times a minute");

    static final ArchRule VAULT_IS_PLAIN = classes()
            .that()
            .resideInAPackage("io.yizheng.vault..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.bouncycastle..",
                    "io.yizheng.vault..",
                    "io.yizheng.domain..",
                    "org.jspecify.annotations..",
                    "com.google.errorprone.annotations..")
            .as("the vault is plain Java and is handed its keys")
            .because("what seals a city's identities must be readable in an afternoon");

    static final ArchRule DOORS_STAND_APART = slices().assignedFrom(doors())
            .should()
            .notDependOnEachOther()
            .as("no door opens into another")
            .because("two doors that need the same thing have found a piece of the kit");

    static final ArchRule DOORS_KNOW_NO_ADAPTER = noClasses()
            .that()
            .resideInAnyPackage(concat(DOORS, "io.yizheng.kit.."))
            .should()
            .dependOnClassesThat(ourAdapters())
            .as("doors and kit know ports, never an adapter")
            .because("an administrator chooses the adapter, not the code");

    static final ArchRule ADAPTERS_STAND_APART = slices().matching("io.yizheng.gateway.(*).(*)..")
            .should()
            .notDependOnEachOther()
            .as("no adapter leans on another")
            .because("taking one out must not bring another down");

    static final ArchRule KIT_KNOWS_NO_DOOR = noClasses()
            .that()
            .resideInAnyPackage("io.yizheng.kit..", "io.yizheng.gateway..", "io.yizheng.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS)
            .as("no arrow runs uphill")
            .because("the kit is shared by doors that do not exist yet");

    static final ArchRule NOBODY_KNOWS_THE_PLAN = noClasses()
            .that()
            .resideOutsideOfPackages("io.yizheng.realm..", "io.yizheng.launch..", "io.yizheng.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.yizheng.realm..", "io.yizheng.launch..")
            .as("nobody knows the wiring plan")
            .because("what runs inside Keycloak must not need what starts it");

    static final ArchRule STATIC_IS_FINAL = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.not(enumSwitchTables()))
            .should()
            .beFinal()
            .as("every static field is final")
            .because("what changes belongs to a session, a store or a row");

    static final ArchRule NOTES_BELONG_TO_THE_KIT = noClasses()
            .that()
            .resideOutsideOfPackage("io.yizheng.kit.session..")
            .should()
            .callMethodWhere(target(nameMatching("(get|set|remove)(Auth|Client|UserSession)Note"))
                    .and(target(owner(nameMatching("org\\.keycloak\\.sessions\\..*")))))
            .as("session notes are read and written in kit.session alone")
            .because("a note's name known in two places is a contract nobody wrote down");

    static final ArchRule FORMS_BELONG_TO_PAGES = noClasses()
            .that()
            .resideOutsideOfPackage("io.yizheng.kit.page..")
            .should()
            .callMethodWhere(target(nameMatching("createForm")))
            .as("only kit.page shows a page")
            .because("a page record is the whole contract with its template");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("io.yizheng.archive.clock..", "io.yizheng.launch..", "io.yizheng.realm..")
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|currentTime"))
                    .and(target(owner(isAnyOf(
                            Instant.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            ZonedDateTime.class,
                            System.class,
                            Time.class))))
                    .and(DescribedPredicate.not(handsOverAClock())))
            .orShould()
            .callConstructor(Date.class)
            .as("time comes from the server's clock")
            .because("a test moves it, and a rule that reads another clock is not tested");

    /** Said of the module of the doors. */
    static final ArchRule EVERY_PACKAGE_HAS_ITS_FLOOR = classes()
            .should()
            .resideInAnyPackage(concat(DOORS, "io.yizheng.kit..", "io.yizheng.gateway..", "io.yizheng.domain.."))
            .as("every package is a door, of the kit, a window or a rule")
            .because("a wall around the doors holds only those that it names");

    static final ArchRule NOTHING_POSES_AS_KEYCLOAK = noClasses()
            .should()
            .resideInAPackage("org.keycloak..")
            .as("nothing of ours lives in Keycloak's packages")
            .because("package-private is Keycloak's word for: this may change tomorrow");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Constants)$")
            .orShould()
            .haveNameMatching(".*\\.Abstract[A-Z].*")
            .as("a name says what a thing is")
            .because("such endings say only that its author did not know either");

    static final ArchRule NO_CIRCLES = slices().matching("io.yizheng.(*).(**)")
            .should()
            .beFreeOfCycles()
            .as("no circle between packages")
            .because("a circle is one package that has not been told so");

    /** A door is a package of its own, or one of several below the name that they share. */
    private static SliceAssignment doors() {
        Pattern door = Pattern.compile(
                "io\\.yizheng\\.((?:login|verification|centre)\\.\\w+|registration|recovery|finder|portal|simulator"
                        + "|claim|credential)(\\..*)?");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                Matcher found = door.matcher(type.getPackageName());
                return found.matches() ? SliceIdentifier.of(found.group(1)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "doors";
            }
        };
    }

    private static DescribedPredicate<JavaClass> ourAdapters() {
        return DescribedPredicate.<JavaClass>describe(
                "adapters of ours",
                type -> type.getPackageName().startsWith("io.yizheng.")
                        && type.getPackageName().matches(".*\\.(jpa|simulated|http|smtp|keystore)(\\..*)?"));
    }

    private static DescribedPredicate<JavaClass> enumSwitchTables() {
        return DescribedPredicate.describe(
                "tables that the compiler makes for switches over enums",
                type -> type.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaClass> isAnyOf(Class<?>... types) {
        return DescribedPredicate.describe("a source of time", type -> {
            for (Class<?> one : types) {
                if (type.isEquivalentTo(one)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static DescribedPredicate<JavaCall<?>> handsOverAClock() {
        return DescribedPredicate.describe(
                "calls that hand over a clock", call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
