package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Node.Flow;
import dk.raadslag.law.tokengame.Node.Kind;
import java.util.ArrayList;
import java.util.List;

/** The sets of flows by which the engine may leave an element, whatever its conditions say. */
final class Ways {

    private final Node node;
    private final boolean choicesTakenTogether;

    Ways(Node node, boolean choicesTakenTogether) {
        this.node = node;
        this.choicesTakenTogether = choicesTakenTogether;
    }

    List<List<Node>> all() {
        if (node.kind == Kind.END || node.flows.isEmpty()) {
            return List.of();
        }
        if (node.kind == Kind.CHOICE) {
            return choicesTakenTogether
                    ? some(List.of(), node.flows)
                    : node.flows.stream().map(flow -> List.of(flow.target())).toList();
        }
        if (node.kind == Kind.FORK) {
            return List.of(targets(node.flows));
        }
        return byConditions();
    }

    private List<List<Node>> byConditions() {
        List<Flow> always = node.flows.stream()
                .filter(flow -> !flow.conditional() && !isDefault(flow))
                .toList();
        List<Flow> perhaps = node.flows.stream()
                .filter(flow -> flow.conditional() && !isDefault(flow))
                .toList();
        return some(always, perhaps);
    }

    private List<List<Node>> some(List<Flow> always, List<Flow> perhaps) {
        List<List<Node>> ways = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << perhaps.size(); chosen++) {
            List<Flow> way = new ArrayList<>(always);
            for (int flow = 0; flow < perhaps.size(); flow++) {
                if ((chosen & 1 << flow) != 0) {
                    way.add(perhaps.get(flow));
                }
            }
            if (way.isEmpty()) {
                node.flows.stream().filter(this::isDefault).forEach(way::add);
            }
            if (!way.isEmpty()) {
                ways.add(targets(way));
            }
        }
        return ways;
    }

    private boolean isDefault(Flow flow) {
        return flow.id().equals(node.defaultFlow);
    }

    private static List<Node> targets(List<Flow> flows) {
        return flows.stream().map(Flow::target).toList();
    }
}
