package io.yizheng.proof;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the tests of every module that name a requirement, each for itself or all of a class at once. */
final class Proofs {

    private static final List<String> MODULES = List.of("user-storage", "authenticators", "themes", "realm-config");
    private static final List<String> TESTS =
            List.of("org.junit.platform.commons.annotation.Testable", "net.jqwik.api.Property");

    private Proofs() {}

    static List<Proof> in(Path root) {
        List<Path> classes = MODULES.stream()
                .map(module -> root.resolve(module).resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
        List<Proof> proofs = new ArrayList<>();
        for (JavaClass test : new ClassFileImporter().importPaths(classes)) {
            test.tryGetAnnotationOfType(Requirement.class.getName())
                    .ifPresent(named -> proofs.addAll(proofs(named, allTestsOf(test))));
            for (JavaMethod method : test.getMethods()) {
                method.tryGetAnnotationOfType(Requirement.class.getName())
                        .ifPresent(
                                named -> proofs.addAll(proofs(named, test.getSimpleName() + "." + method.getName())));
            }
        }
        return proofs;
    }

    /** The name of a class stands for all its tests, those it inherits among them. */
    private static String allTestsOf(JavaClass test) {
        if (test.getAllMethods().stream().noneMatch(Proofs::isTest)) {
            throw new IllegalStateException(test.getName() + " names a requirement and has no test");
        }
        return test.getSimpleName();
    }

    private static boolean isTest(JavaMethod method) {
        return TESTS.stream().anyMatch(kind -> method.isAnnotatedWith(kind) || method.isMetaAnnotatedWith(kind));
    }

    private static Collection<Proof> proofs(JavaAnnotation<?> named, String test) {
        List<String> realms = words(named, "realm");
        return words(named, "value").stream()
                .map(id -> new Proof(id, realms, test))
                .toList();
    }

    private static List<String> words(JavaAnnotation<?> named, String property) {
        return named.get(property)
                .map(value ->
                        List.of((Object[]) value).stream().map(Object::toString).toList())
                .orElse(List.of());
    }
}
