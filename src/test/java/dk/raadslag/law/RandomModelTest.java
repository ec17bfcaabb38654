package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Holds the gate's verdict on random models against the token game's. */
class RandomModelTest {

    private static final long SEED = 2007;
    private static final int MODELS = 600;
    private static final int MOST_POSITIONS = 400;
    private static final List<String> NEEDS = List.of("handlingen need");

    private static final LawTable TABLE = new LawTable(
            List.of(new LawTable.Act("act", "main", "", "complete", null, NEEDS, "§ 1", "Lov.", "")),
            List.of(new LawTable.Ending("called", NEEDS, "§ 2", "Lov.", "")),
            Map.of(),
            Map.of(),
            List.of());

    private final Comparison comparison = new Comparison(TABLE, MOST_POSITIONS);
    private final Tally tally = new Tally();

    @Test
    void noRandomModelGetsPastTheGateThatTheTokenGameFindsUnlawful() {
        RandomModels models = new RandomModels(SEED);
        while (tally.compared() < MODELS) {
            compare(models.next());
        }
        LoggerFactory.getLogger(getClass()).info("Random models: {}", tally.inWords());
        assertThat(tally.unsafe()).isEmpty();
        assertThat(tally.strict().values().stream().mapToInt(List::size).sum()).isLessThan(MODELS / 20);
    }

    private void compare(Document model) {
        List<ProcessDefinitionEntity> processes;
        try {
            processes = Parser.parse(Xml.bytes(model), false);
        } catch (ProcessEngineException refusedByTheEngine) {
            return;
        }
        String text = new String(Xml.bytes(model));
        tally.add("random model", text, comparison.compare(processes, List.of(Xml.model(model))));
    }
}
