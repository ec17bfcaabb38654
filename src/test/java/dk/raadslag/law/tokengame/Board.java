package dk.raadslag.law.tokengame;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** All processes of some model files, ready to be played together. */
final class Board {

    final Map<String, Area> processes = new LinkedHashMap<>();
    private final Map<Area, Map<Long, Boolean>> indifferent = new HashMap<>();

    final Set<Leniency> lenient;

    Board(Collection<BpmnModelInstance> files, Law law, Set<Leniency> lenient) {
        this.lenient = lenient;
        List<Process> all = files.stream()
                .flatMap(file -> file.getModelElementsByType(Process.class).stream())
                .toList();
        Set<String> keys = new HashSet<>();
        all.forEach(process -> keys.add(process.getId()));
        ElementReader reader = new ElementReader(law, keys);
        all.forEach(process -> processes.put(process.getId(), reader.process(process)));
        Set<Area> reached = new HashSet<>();
        processes.values().stream()
                .filter(process -> process.startable || process.hasEventStart)
                .forEach(process -> reach(process, reached));
        for (Area process : processes.values()) {
            if (process.startable || process.hasEventStart || !reached.contains(process)) {
                process.startable = true;
                reach(process, reached);
            }
        }
    }

    /** Tells whether the process, or one that it calls, has something that needs the need. */
    boolean demands(Area process, long need) {
        return inside(process).stream()
                .anyMatch(area -> (area.demandsAtEnd & need) != 0
                        || area.nodes.stream().anyMatch(node -> (node.demands & need) != 0));
    }

    /** Tells whether what happens in the process, or in one that it calls, has nothing to do with the need. */
    boolean isIndifferent(Area process, long need) {
        return indifferent
                .computeIfAbsent(process, area -> new HashMap<>())
                .computeIfAbsent(
                        need,
                        bit -> !demands(process, bit)
                                && inside(process).stream()
                                        .noneMatch(area -> area.nodes.stream()
                                                .anyMatch(node -> (node.meets & bit) != 0
                                                        || node.kind == Node.Kind.CALL && node.called == null)));
    }

    /** The process that the area belongs to. */
    Area root(Area area) {
        return processes.values().stream()
                .filter(process -> contains(process, area))
                .findFirst()
                .orElseThrow();
    }

    private static boolean contains(Area outer, Area area) {
        return outer == area
                || outer.nodes.stream().anyMatch(node -> node.inside != null && contains(node.inside, area));
    }

    /** All that can happen before the need is met and must not. */
    Set<String> dangers(long need) {
        Set<String> dangers = new HashSet<>();
        for (Area process : processes.values()) {
            for (Area area : inside(process)) {
                if ((area.demandsAtEnd & need) != 0) {
                    dangers.add(area.id);
                }
                area.nodes.stream().filter(node -> (node.demands & need) != 0).forEach(node -> dangers.add(node.id));
            }
        }
        return dangers;
    }

    private Set<Area> inside(Area process) {
        Set<Area> found = new HashSet<>();
        reach(process, found);
        return found;
    }

    private void reach(Area area, Set<Area> reached) {
        if (!reached.add(area)) {
            return;
        }
        for (Node node : area.nodes) {
            if (node.inside != null) {
                reach(node.inside, reached);
            }
            if (node.kind == Node.Kind.CALL && node.called == null) {
                processes.values().forEach(process -> reach(process, reached));
            } else if (node.kind == Node.Kind.CALL) {
                reach(processes.get(node.called), reached);
            }
        }
    }
}
