package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.ProcessModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
class MutationIT {

    private static final int MOST_POSITIONS = 100_000;
    /** Of a hundred edits, how many may have too many positions for the game. */
    private static final double MOST_UNDECIDED = 1.3;

    private final LawTable table = LawTable.read();
    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<ProcessDefinitionEntity>> parsed = new LinkedHashMap<>();
    private final Map<String, Set<String>> called = new LinkedHashMap<>();
    /** The models as they were shipped, each read once per thread, for no two threads may read the same document at once. */
    private final ThreadLocal<Map<String, BpmnModelInstance>> unedited = ThreadLocal.withInitial(HashMap::new);

    private final Tally tally = new Tally();

    MutationIT() {
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
        documents.keySet().forEach(key -> called.put(key, calledFrom(key)));
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
        assertThat(100.0 * tally.undecided() / tally.compared()).isLessThanOrEqualTo(MOST_UNDECIDED);
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
                table.beginnings(),
                table.bound(),
                table.free(),
                table.letters(),
                table.invariants());
    }

    private void compare(String key, Mutant mutant) {
        Document xml = mutant.xml();
        List<ProcessDefinitionEntity> edited;
        try {
            edited = Parser.parse(Xml.bytes(xml), false);
        } catch (ProcessEngineException refusedByTheEngine) {
            return;
        }
        Comparison comparison = comparisons.get(key);
        tally.add(
                key + ": " + mutant.kind() + " " + mutant.edit(),
                comparison,
                () -> files(key, mutant.xml(), this::read),
                comparison.compare(with(key, edited), files(key, xml, this::unedited)));
    }

    /** The edited model, and those that it calls. */
    private List<BpmnModelInstance> files(String key, Document edited, Function<String, BpmnModelInstance> others) {
        List<BpmnModelInstance> files = new ArrayList<>(List.of(Xml.model(edited)));
        called.get(key).stream().map(others).forEach(files::add);
        return files;
    }

    private BpmnModelInstance unedited(String key) {
        return unedited.get().computeIfAbsent(key, this::read);
    }

    private BpmnModelInstance read(String key) {
        Document document = documents.get(key);
        synchronized (document) {
            return Xml.model(Xml.copy(document));
        }
    }

    private List<ProcessDefinitionEntity> with(String key, List<ProcessDefinitionEntity> edited) {
        List<ProcessDefinitionEntity> processes = new ArrayList<>(edited);
        called.get(key).forEach(other -> processes.addAll(parsed.get(other)));
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
