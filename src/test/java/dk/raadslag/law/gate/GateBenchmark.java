package dk.raadslag.law.gate;

import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;

/**
 * Running times of the gate on models of 1,000 to 10,000 elements: blocks of choices, loops and forks, with an act and its
 * precondition at the end. It is no test; run it with {@code ./mvnw -q test -Dtest=GateBenchmark}.
 */
final class GateBenchmark {

    private static final int RUNS = 15;

    /** Prints nodes, milliseconds, and nanoseconds per node and per node and logarithm, for each shape. */
    @Test
    void measure() {
        for (int nodes : new int[] {1000, 1000, 2000, 4000, 7000, 10_000}) {
            measure("loops and joins", loopsAndJoins(nodes / 7));
            measure("closed joins", closedJoins("x", nodes / 5));
            measure("closed joins behind forks", closedJoins("f", nodes / 5));
        }
    }

    private static void measure(String shape, String flows) {
        List<ProcessDefinitionEntity> model = Parser.parse(model(flows).getBytes(StandardCharsets.UTF_8), false);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            new Gate(Sketch.TABLE).violationsIn(new ProcessModels(model));
            best = Math.min(best, System.nanoTime() - begun);
        }
        int size = Elements.in(model.get(0)).size();
        double comparisons = size * Math.log(size) / Math.log(2);
        System.out.printf(
                "%-26s %6d nodes %8.2f ms %6d ns/node %6.1f ns/(node log2 node)%n",
                shape, size, best / 1e6, best / size, best / comparisons);
    }

    /** Blocks with a loop, a fork and a join, one after the other; the precondition is at the end. */
    private static String loopsAndJoins(int blocks) {
        StringBuilder flows = new StringBuilder("s>y0 ");
        for (int block = 0; block < blocks; block++) {
            flows.append(
                    "y%1$d>t%1$d t%1$d>f%1$d f%1$d>u%1$d f%1$d>tt%1$d u%1$d>j%1$d tt%1$d>j%1$d j%1$d>x%1$d x%1$d>y%1$d "
                            .formatted(block));
            flows.append("x%d>y%d ".formatted(block, block + 1));
        }
        return flows + "y%d>N N>A A>e".formatted(blocks);
    }

    /** Choices or forks in a row, each with a join that the missing precondition keeps closed. */
    private static String closedJoins(String parting, int blocks) {
        StringBuilder flows = new StringBuilder("s>%s0 ".formatted(parting));
        for (int block = 0; block < blocks; block++) {
            flows.append("%2$s%1$d>ff%1$d ff%1$d>N%1$d ff%1$d>u%1$d N%1$d>j%1$d u%1$d>j%1$d j%1$d>e%1$d "
                    .formatted(block, parting));
            flows.append("%2$s%1$d>%2$s%3$d ".formatted(block, parting, block + 1));
        }
        return flows + "%s%d>N N>A A>e".formatted(parting, blocks);
    }

    private static String model(String flows) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(new Sketch(flows).xml());
    }
}
