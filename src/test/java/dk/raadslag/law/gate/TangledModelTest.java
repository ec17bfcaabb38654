package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;

/** Models of thousands of forks that lead across each other to thousands of joins: each join costs a search through all of them. */
class TangledModelTest {

    @Test
    void aTangleIsRefusedInTimeAndNeverAccepted() {
        List<ProcessDefinitionEntity> tangle = parse(tangle(1_000, "N>j%1$d j%1$d>M"));
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> new Gate(Sketch.TABLE).violationsIn(new ProcessModels(tangle)))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("for indviklede til at blive prøvet"));
    }

    @Test
    void aSmallerOneIsJudged() {
        List<ProcessDefinitionEntity> tangle = parse(tangle(100, "N>j%1$d j%1$d>A"));
        assertThat(new Gate(Sketch.TABLE).violationsIn(new ProcessModels(tangle)))
                .hasSize(1);
    }

    /** Each fork leads to the next two; each is also the way to a join that waits for the need. */
    private static String tangle(int forks, String join) {
        StringBuilder flows = new StringBuilder("s>y0 s>N N>A A>e ");
        for (int fork = 0; fork < forks; fork++) {
            flows.append("y%1$d>f%1$d f%1$d>y%2$d f%1$d>y%3$d f%1$d>j%1$d ".formatted(fork, fork + 1, fork + 2));
            flows.append(join.formatted(fork)).append(' ');
        }
        return flows + "y%d>e1 y%d>e2 M>e3".formatted(forks, forks + 1);
    }

    private static List<ProcessDefinitionEntity> parse(String flows) {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(new Sketch(flows).xml());
        return Parser.parse(xml.getBytes(StandardCharsets.UTF_8), false);
    }
}
