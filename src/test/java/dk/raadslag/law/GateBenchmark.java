package dk.raadslag.law;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * How long the gate takes for models of 1,000 to 10,000 elements: blocks of choices, loops, forks and boundary events, one after
 * the other, with acts and what they need among them. Run it with
 * {@code ./mvnw -q test-compile exec:java -Dexec.mainClass=dk.raadslag.law.GateBenchmark -Dexec.classpathScope=test}.
 */
final class GateBenchmark {

    private static final int RUNS = 15;
    private static final LawTable TABLE = new LawTable(
            List.of(new LawTable.Act("act", "p", "A", "complete", null, List.of("handlingen need"), "§ 1", "Lov.", "")),
            List.of(),
            Map.of(),
            Map.of(),
            List.of());

    private GateBenchmark() {}

    /** Prints nodes, milliseconds and nanoseconds per node and per node and logarithm. */
    public static void main(String[] arguments) {
        for (int nodes : new int[] {1000, 1000, 2000, 4000, 7000, 10_000}) {
            List<ProcessDefinitionEntity> model = Parser.parse(model(nodes).getBytes(StandardCharsets.UTF_8), false);
            long best = Long.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                long begun = System.nanoTime();
                new Gate(TABLE).objections(new Models(model));
                best = Math.min(best, System.nanoTime() - begun);
            }
            int size = Elements.in(model.get(0)).size();
            System.out.printf(
                    "%6d nodes %8.2f ms %6d ns/node %6.1f ns/(node log2 node)%n",
                    size, best / 1e6, best / size, best / (size * Math.log(size) / Math.log(2)));
        }
    }

    private static String model(int nodes) {
        StringBuilder flows = new StringBuilder("s>N N>y0 ");
        for (int block = 0; block < nodes / 7; block++) {
            flows.append(
                    "y%1$d>t%1$d t%1$d>f%1$d f%1$d>u%1$d f%1$d>tt%1$d u%1$d>j%1$d tt%1$d>j%1$d j%1$d>x%1$d x%1$d>y%1$d "
                            .formatted(block));
            flows.append("x%d>y%d ".formatted(block, block + 1));
        }
        flows.append("y%d>A A>e".formatted(nodes / 7));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(
                new Sketch(flows.toString()).xml().replace("<exclusiveGateway id=\"x", "<exclusiveGateway id=\"x"));
    }
}
