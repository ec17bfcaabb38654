package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Forks, joins, choices and loops inside and behind one another: where they are well formed, the gate is not stricter than the game. */
class RandomForksTest {

    /** Of each kind. */
    private static final int MODELS = 1500;

    private static final int MOST_POSITIONS = 8000;

    private record Flow(String from, String to) {}

    private final Random random = new Random(1889);
    private final Comparison comparison = new Comparison(Sketch.TABLE, MOST_POSITIONS);

    @Test
    void wellFormedForksAreTakenForWhatTheyAre() {
        Tally tally = compare(0);
        assertThat(tally.unsafe()).isEmpty();
        assertThat(tally.strict()).isEmpty();
        assertThat(tally.undecided()).isZero();
    }

    @Test
    void aFlowTooManyIsNotOverlooked() {
        assertThat(compare(1).unsafe()).isEmpty();
    }

    private Tally compare(int tooMany) {
        Tally tally = new Tally();
        for (int number = 0; number < MODELS; number++) {
            byte[] model = model(tooMany);
            List<BpmnModelInstance> files = List.of(Xml.model(Xml.read(model)));
            tally.add(
                    "%04d".formatted(number),
                    comparison,
                    () -> files,
                    comparison.compare(Parser.parse(model, false), files));
        }
        LoggerFactory.getLogger(getClass()).info("Forks with {} flows too many: {}", tooMany, tally.inWords());
        return tally;
    }

    private byte[] model(int tooMany) {
        List<Flow> flows = new ArrayList<>(List.of(new Flow("s", "A"), new Flow("A", "e")));
        for (int block = 1; block <= 4; block++) {
            grow(flows, block);
        }
        Flow needed = flows.remove(random.nextInt(flows.size()));
        flows.add(new Flow(needed.from(), "N"));
        flows.add(new Flow("N", needed.to()));
        for (int i = 0; i < tooMany; i++) {
            flows.add(new Flow(any(flows, "f", "x", "t"), any(flows, "j", "x", "t")));
        }
        StringBuilder sketch = new StringBuilder();
        flows.stream().distinct().forEach(flow -> sketch.append(flow.from() + ">" + flow.to() + " "));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(new Sketch(sketch.toString()).xml()).getBytes(StandardCharsets.UTF_8);
    }

    private void grow(List<Flow> flows, int block) {
        Flow flow = flows.remove(random.nextInt(flows.size()));
        String first = "x" + block + "a";
        String last = "x" + block + "b";
        switch (random.nextInt(5)) {
            case 0 -> flows.addAll(List.of(new Flow(last, first), new Flow(first, last)));
            case 1 ->
                flows.addAll(List.of(new Flow(first, last), new Flow(first, "t" + block), new Flow("t" + block, last)));
            default -> {
                first = "f" + block;
                last = "j" + block;
                flows.addAll(List.of(
                        new Flow(first, "t" + block),
                        new Flow("t" + block, last),
                        new Flow(first, "u" + block),
                        new Flow("u" + block, last)));
            }
        }
        flows.addAll(List.of(new Flow(flow.from(), first), new Flow(last, flow.to())));
    }

    private String any(List<Flow> flows, String... kinds) {
        List<String> elements = flows.stream()
                .map(Flow::from)
                .filter(element -> List.of(kinds).contains(element.substring(0, 1)))
                .toList();
        return elements.isEmpty() ? "A" : elements.get(random.nextInt(elements.size()));
    }
}
