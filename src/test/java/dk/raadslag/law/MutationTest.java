package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Edits every shipped model systematically and holds the gate's verdict against the token game's. */
class MutationTest {

    private static final int MOST_POSITIONS = 2000;

    private final LawTable table = LawTable.read();
    private final Comparison comparison = new Comparison(table, MOST_POSITIONS);
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<ProcessDefinitionEntity>> parsed = new LinkedHashMap<>();
    private final Map<String, BpmnModelInstance> read = new LinkedHashMap<>();

    MutationTest() {
        for (Path file : Parser.shippedFiles()) {
            Document document = Xml.read(Parser.bytes(file));
            String key = Xml.all(document, "process").get(0).getAttribute("id");
            documents.put(key, document);
            parsed.put(key, Parser.parse(Xml.bytes(document), false));
            read.put(key, Xml.model(document));
        }
    }

    @Test
    void noEditOfAShippedModelGetsPastTheGateThatTheTokenGameFindsUnlawful() {
        Map<String, int[]> figures = new TreeMap<>();
        List<String> unsafe = new ArrayList<>();
        List<String> strict = new ArrayList<>();
        documents.forEach((key, document) -> {
            long begun = System.nanoTime();
            long positions = 0;
            for (Mutant mutant : new Mutations(document).all()) {
                int[] counts = figures.computeIfAbsent(mutant.kind(), kind -> new int[6]);
                if (mutant.hashCode2() % Integer.getInteger("sample", 1) != 0) continue;
                List<ProcessDefinitionEntity> edited;
                try {
                    edited = Parser.parse(Xml.bytes(mutant.xml()), false);
                } catch (ProcessEngineException refusedByTheEngine) {
                    counts[1]++;
                    continue;
                }
                counts[0]++;
                Comparison.Verdict verdict = compare(key, edited, Xml.model(mutant.xml()));
                if (!verdict.objections().isEmpty()) {
                    counts[2]++;
                }
                if (!verdict.missedByGate().isEmpty()) {
                    counts[3]++;
                    unsafe.add(key + ": " + mutant.kind() + " " + mutant.edit() + ": " + verdict.missedByGate());
                }
                if (!verdict.onlyByGate().isEmpty()) {
                    counts[4]++;
                    strict.add(key + ": " + mutant.kind() + " " + mutant.edit() + ": " + verdict.onlyByGate()
                            + (verdict.exhausted() ? "" : " ?"));
                }
                if (!verdict.exhausted()) {
                    counts[5]++;
                }
            }
            System.out.println(key + " ms " + (System.nanoTime() - begun) / 1000000 + " game ms "
                    + Comparison.game / 1000000 + " gate ms " + Comparison.gate / 1000000);
        });
        System.out.println("kind: compared, refused by the engine, refused by the gate, unsafe, strict, open");
        figures.forEach((kind, counts) -> System.out.println(kind + " " + java.util.Arrays.toString(counts)));
        System.out.println(
                "total " + figures.values().stream().mapToInt(c -> c[0]).sum());
        strict.forEach(System.out::println);
        assertThat(unsafe).isEmpty();
    }

    private Comparison.Verdict compare(String key, List<ProcessDefinitionEntity> edited, BpmnModelInstance file) {
        List<ProcessDefinitionEntity> processes = new ArrayList<>(edited);
        List<BpmnModelInstance> files = new ArrayList<>(List.of(file));
        for (String other : calledFrom(key)) {
            processes.addAll(parsed.get(other));
            files.add(read.get(other));
        }
        return comparison.compare(processes, files);
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
