package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.ProcessModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Edits every shipped model that has acts with needs, systematically, and holds the gate's verdict on these acts against the
 * token game's.
 */
class MutationTest {

    private static final int MOST_POSITIONS = 60_000;
    private static final int MOST_UNDECIDED = 45;

    private final LawTable table = LawTable.read();
    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<ProcessDefinitionEntity>> parsed = new LinkedHashMap<>();
    private final Tally tally = new Tally();

    MutationTest() {
        for (Path file : Parser.shippedFiles()) {
            Document document = Xml.read(Parser.bytes(file));
            String key = Xml.all(document, "process").get(0).getAttribute("id");
            documents.put(key, document);
            if (onlyFor(key).acts().stream()
                    .anyMatch(act -> !act.preconditions().isEmpty())) {
                comparisons.put(key, new Comparison(onlyFor(key), MOST_POSITIONS));
            }
            parsed.put(key, Parser.parse(Xml.bytes(document), false));
        }
    }

    @Test
    void noEditOfAShippedModelGetsPastTheGateThatTheTokenGameFindsUnlawful() {
        Map<String, List<Mutant>> edits = new LinkedHashMap<>();
        comparisons.keySet().forEach(key -> edits.put(key, new Mutations(documents.get(key)).all()));
        edits.forEach((key, mutants) -> mutants.parallelStream().forEach(mutant -> compare(key, mutant)));

        LoggerFactory.getLogger(getClass()).info("Edits of shipped models: {}", tally.inWords());
        assertThat(tally.unsafe()).isEmpty();
        assertThat(tally.compared()).isGreaterThan(4000);
        assertThat(tally.strict()).isEqualTo(Tally.known("edits"));
        assertThat(tally.undecided()).isLessThanOrEqualTo(MOST_UNDECIDED);
    }

    @Test
    void harmlessEditsPass() {
        documents.forEach((key, document) -> new Mutations(document)
                .all().parallelStream()
                        .filter(mutant -> mutant.kind().startsWith("harmless"))
                        .forEach(mutant -> {
                            ProcessModels models =
                                    new ProcessModels(with(key, Parser.parse(Xml.bytes(mutant.xml()), false)));
                            assertThat(new Gate(table).violationsIn(models))
                                    .as(key + ": " + mutant.edit())
                                    .isEmpty();
                        }));
    }

    /** The rules about the acts and the end of one process. */
    private LawTable onlyFor(String key) {
        return new LawTable(
                table.council(),
                table.caseVariables(),
                table.acts().stream().filter(act -> act.process().equals(key)).toList(),
                table.endings().stream()
                        .filter(ending -> ending.process().equals(key))
                        .toList(),
                table.bound(),
                table.free(),
                table.invariants());
    }

    private void compare(String key, Mutant mutant) {
        List<ProcessDefinitionEntity> edited;
        try {
            edited = Parser.parse(Xml.bytes(mutant.xml()), false);
        } catch (ProcessEngineException refusedByTheEngine) {
            return;
        }
        List<BpmnModelInstance> files = new ArrayList<>(List.of(Xml.model(mutant.xml())));
        calledFrom(key).forEach(other -> files.add(Xml.model(Xml.copy(documents.get(other)))));
        Comparison comparison = comparisons.get(key);
        tally.add(
                key + ": " + mutant.kind() + " " + mutant.edit(),
                comparison,
                files,
                comparison.compare(with(key, edited), files));
    }

    private List<ProcessDefinitionEntity> with(String key, List<ProcessDefinitionEntity> edited) {
        List<ProcessDefinitionEntity> processes = new ArrayList<>(edited);
        calledFrom(key).forEach(other -> processes.addAll(parsed.get(other)));
        return processes;
    }

    /** The processes that a process calls, directly or not. */
    private Set<String> calledFrom(String key) {
        Set<String> found = new LinkedHashSet<>();
        collect(key, found);
        found.remove(key);
        return found;
    }

    private void collect(String key, Set<String> found) {
        if (documents.containsKey(key) && found.add(key)) {
            for (Element call : Xml.all(documents.get(key), "callActivity")) {
                collect(call.getAttribute("calledElement"), found);
            }
        }
    }
}
