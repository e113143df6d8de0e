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

/** Finds the tests of every module that name a requirement. */
final class Proofs {

    private static final List<String> MODULES = List.of("user-storage", "authenticators", "themes", "realm-config");

    private Proofs() {}

    static List<Proof> in(Path root) {
        List<Path> classes = MODULES.stream()
                .map(module -> root.resolve(module).resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
        List<Proof> proofs = new ArrayList<>();
        for (JavaClass test : new ClassFileImporter().importPaths(classes)) {
            for (JavaMethod method : test.getMethods()) {
                method.tryGetAnnotationOfType(Requirement.class.getName())
                        .ifPresent(named -> proofs.addAll(proofs(method, named)));
            }
        }
        return proofs;
    }

    private static Collection<Proof> proofs(JavaMethod method, JavaAnnotation<JavaMethod> named) {
        List<String> realms = words(named, "realm");
        String test = method.getOwner().getSimpleName() + "." + method.getName();
        return words(named, "value").stream()
                .map(id -> new Proof(id, realms, test))
                .toList();
    }

    private static List<String> words(JavaAnnotation<JavaMethod> named, String property) {
        return named.get(property)
                .map(value ->
                        List.of((Object[]) value).stream().map(Object::toString).toList())
                .orElse(List.of());
    }
}
