package io.yizheng.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.InstantSource;

/** What must hold in every {@code domain} package, in whichever module it lives. */
public final class DomainRules {

    public static final ArchRule KNOWS_ONLY_JAVA = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..domain..", "org.jspecify.annotations..")
            .as("the domain knows only Java and itself")
            .because("a rule must be readable, testable and true without a server");

    public static final ArchRule ASKS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethodWhere(asksTheTime())
            .as("the domain is told what day it is")
            .because("whoever moves the clock moves every rule with it");

    public static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .as("every static field is final")
            .because("what is shared by all requests must not be changed by one");

    public static final ArchRule PRINTS_ON_PURPOSE = classes()
            .that()
            .resideInAPackage("..domain..")
            .and(holdsSomething())
            .should(writeItsOwnToString())
            .as("every domain type that holds something says itself how it prints")
            .because("a type that prints by default prints a person into some log");

    private DomainRules() {}

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return DescribedPredicate.describe("asks what time it is", call -> {
            AccessTarget target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().equals("java.time");
            boolean systemClock =
                    target.getName().startsWith("system") && target.getOwner().isAssignableTo(InstantSource.class);
            return now || systemClock || target.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaClass> holdsSomething() {
        return DescribedPredicate.describe(
                "hold something",
                type -> !type.isEnum()
                        && !type.isInterface()
                        && !type.isAnonymousClass()
                        && !isBodyOfEnumConstant(type)
                        && type.getFields().stream()
                                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static boolean isBodyOfEnumConstant(JavaClass type) {
        return type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
    }

    /** The one that a record gets from the compiler touches neither fields nor methods; one written by hand does. */
    private static ArchCondition<JavaClass> writeItsOwnToString() {
        return new ArchCondition<>("declare toString by hand") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean byHand = type.tryGetMethod("toString")
                        .map(JavaMethod::getAccessesFromSelf)
                        .map(accesses -> !accesses.isEmpty())
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, byHand, type.getName() + " prints by default"));
            }
        };
    }
}
