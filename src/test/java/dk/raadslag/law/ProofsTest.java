package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * Every edge case, scenario and invariant has a test with its id as a tag, or stands in the list of those that wait for a process. The
 * rules of the law, which may be tags, too, have a table of their own.
 */
class ProofsTest {

    private static final Map<String, Map<String, String>> LISTS = yaml("/law/proofs.yaml");

    private final Set<String> proven = LISTS.get("proven").keySet();
    private final Set<String> waiting = LISTS.get("waiting").keySet();

    @Test
    void everyIdHasATestUnlessItWaits() {
        Set<String> proofs = tags(testMethods().toList());
        proofs.removeIf(tag -> tag.startsWith("R-"));

        assertThat(proofs).isEqualTo(new TreeSet<>(proven));
    }

    @Test
    void everyIdStandsInOneOfTheTwoLists() {
        List<String> listed = new ArrayList<>(proven);
        listed.addAll(waiting);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids().toList());
    }

    @Test
    void theAttacksOnTheDatabaseCarryTheirInvariants() {
        List<Method> attacks = testMethods()
                .filter(test -> test.getName().equals("noAttackOnTheTablesSucceeds"))
                .toList();
        Set<String> attacked = ProofsTest.<Map<String, List<Object>>>yaml("/database/attacks.yaml")
                .keySet();
        assertThat(tags(attacks)).isEqualTo(new TreeSet<>(attacked));
    }

    private static Stream<String> ids() {
        return Stream.of(numbered("E", 30), numbered("S", 20), numbered("INV", 22))
                .flatMap(part -> part);
    }

    private static Stream<String> numbered(String kind, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(kind, number));
    }

    private static Stream<Method> testMethods() {
        return ReflectionSupport.findAllClassesInPackage(
                        "dk.raadslag", type -> type.getSimpleName().endsWith("Test"), name -> name.endsWith("Test"))
                .stream()
                .flatMap(type -> ReflectionSupport.findMethods(
                        type,
                        method -> AnnotationSupport.isAnnotated(method, Testable.class),
                        HierarchyTraversalMode.TOP_DOWN)
                        .stream());
    }

    private static Set<String> tags(List<Method> tests) {
        return tests.stream()
                .flatMap(test -> AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream())
                .map(Tag::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T yaml(String resource) {
        return new Yaml().load(ProofsTest.class.getResourceAsStream(resource));
    }
}
