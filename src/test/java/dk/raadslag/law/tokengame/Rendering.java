package dk.raadslag.law.tokengame;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;

/** Everything about a board that the game looks at, as a text. The names of flows are left out. */
final class Rendering {

    private final StringBuilder text = new StringBuilder();

    private Rendering() {}

    /** The digest of the text, for thousands of texts would fill the memory: where it is the same, the same game is played. */
    static String digest(Collection<Area> processes) {
        Rendering rendering = new Rendering();
        processes.forEach(rendering::area);
        return DigestUtils.md5DigestAsHex(rendering.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void area(Area area) {
        put(area.id, area.process, area.startable, area.hasEventStart, area.demandsAtEnd, number(area.calledStart));
        put(number(area.compensation), numbers(area.starts), numbers(area.eventSubProcesses));
        text.append('{');
        area.nodes.forEach(this::node);
        text.append('}');
    }

    private void node(Node node) {
        put(node.number, node.id, node.kind, node.incoming, node.interrupting, node.trigger, node.code);
        put(node.repeated, node.isHandler, number(node.handler), node.called, node.compensated);
        put(node.meets, node.demands, numbers(node.events));
        node.flows.forEach(
                flow -> put(number(flow.target()), flow.conditional(), flow.id().equals(node.defaultFlow)));
        if (node.inside != null) {
            area(node.inside);
        }
        text.append('\n');
    }

    private void put(Object... facts) {
        Stream.of(facts).forEach(fact -> text.append(fact).append(' '));
    }

    private static List<String> numbers(List<Node> nodes) {
        return nodes.stream().map(Rendering::number).toList();
    }

    private static String number(Node node) {
        return node == null ? "-" : Objects.toString(node.number);
    }
}
