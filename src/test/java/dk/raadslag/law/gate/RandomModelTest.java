package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Holds the gate's verdict on random models against the token game's. */
class RandomModelTest {

    private static final long SEED = 2007;
    private static final int MODELS = 800;
    private static final int MOST_POSITIONS = 8000;
    private static final int MOST_UNDECIDED = 20;
    /** The least number of models that must have each construct. */
    private static final int FEWEST = 10;

    private static final List<String> CONSTRUCTS = List.of(
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "transaction",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "association",
            "endEvent: terminate",
            "endEvent: error",
            "endEvent: escalation",
            "endEvent: cancel",
            "endEvent: compensate",
            "endEvent: signal",
            "boundaryEvent: cancel",
            "boundaryEvent: compensate",
            "boundaryEvent: error",
            "boundaryEvent: escalation",
            "boundaryEvent, not interrupting: escalation",
            "boundaryEvent: signal",
            "boundaryEvent, not interrupting: signal",
            "boundaryEvent: message",
            "boundaryEvent, not interrupting: message",
            "boundaryEvent: timer",
            "boundaryEvent: conditional",
            "startEvent: compensate",
            "startEvent: error",
            "startEvent: escalation",
            "startEvent, not interrupting: escalation",
            "startEvent: message",
            "startEvent, not interrupting: message",
            "startEvent: signal",
            "startEvent, not interrupting: signal",
            "startEvent of a scope: message",
            "startEvent of a scope: signal",
            "intermediateCatchEvent: link",
            "intermediateCatchEvent: message",
            "intermediateCatchEvent: signal",
            "intermediateThrowEvent: compensate",
            "intermediateThrowEvent: escalation",
            "intermediateThrowEvent: signal",
            "intermediateThrowEvent: link");

    private static final List<Precondition> PRECONDITIONS = List.of(Precondition.of("handlingen need"));

    static final LawTable TABLE = Sketch.table(
            List.of(new LawTable.Act("act", "main", "", "complete", null, PRECONDITIONS, "§ 1", "Lov.", "")),
            List.of(new LawTable.Ending("called", PRECONDITIONS, "§ 2", "Lov.", "")));

    private final Comparison comparison = new Comparison(TABLE, MOST_POSITIONS);
    private final Tally tally = new Tally();
    private final Map<String, Integer> drawn = new TreeMap<>();

    @Test
    void noRandomModelGetsPastTheGateThatTheTokenGameFindsUnlawful() {
        RandomModels models = new RandomModels(SEED);
        while (tally.compared() < MODELS) {
            compare(models.next());
        }
        LoggerFactory.getLogger(getClass()).info("Random models: {}", tally.inWords());
        assertThat(tally.unsafe()).isEmpty();
        assertThat(tally.undecided()).isLessThanOrEqualTo(MOST_UNDECIDED);
        assertThat(tally.strict()).isEqualTo(Tally.known("random models"));
        assertThat(Tally.explained()).containsOnlyKeys(reasons());
        assertThat(CONSTRUCTS)
                .allSatisfy(construct -> assertThat(drawn.getOrDefault(construct, 0))
                        .as(construct)
                        .isGreaterThanOrEqualTo(FEWEST));
    }

    private static Set<String> reasons() {
        return Stream.of("random models", "edits")
                .flatMap(part -> Tally.known(part).values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private void compare(Document model) {
        List<ProcessDefinitionEntity> processes;
        try {
            processes = Parser.parse(Xml.bytes(model), false);
        } catch (ProcessEngineException refusedByTheEngine) {
            return;
        }
        List<BpmnModelInstance> files = List.of(Xml.model(model));
        tally.add("%04d".formatted(tally.compared()), comparison, () -> files, comparison.compare(processes, files));
        RandomElements.constructs(model).forEach(construct -> drawn.merge(construct, 1, Integer::sum));
    }
}
