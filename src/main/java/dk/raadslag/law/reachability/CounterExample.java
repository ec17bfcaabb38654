package dk.raadslag.law.reachability;

import dk.raadslag.law.model.Elements;
import dk.raadslag.law.reachability.Fact.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.GatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** A path through the diagram along which a fact of the model comes true, read back from the reasons of its derivation. */
public final class CounterExample {

    private static final int NONE = -1;
    private static final int LONGEST = 40;

    private final FactNumbers facts;
    private final LeastModel model;
    private final Set<ProcessDefinitionImpl> shown;

    /** @param shown the called processes whose elements belong to the path; of others only the call is named */
    public CounterExample(FactNumbers facts, LeastModel model, Set<ProcessDefinitionImpl> shown) {
        this.facts = facts;
        this.model = model;
        this.shown = shown;
    }

    /**
     * The elements on a path to the subject of the fact: from the beginning of its process or, where only a process that leads there
     * has shown ones, from the beginning of that.
     */
    public List<ScopeImpl> elementsTo(int fact) {
        Deque<ScopeImpl> path = new ArrayDeque<>();
        ProcessDefinitionImpl process = process(fact);
        int before = collect(fact, NONE, path);
        List<ScopeImpl> own = List.copyOf(path);
        while (before != NONE && !shown.isEmpty() && !shown.contains(process)) {
            process = process(before);
            before = collect(before, NONE, path);
        }
        return shown.contains(process) ? List.copyOf(path) : own;
    }

    /** The names of the elements, of many only the first and the last ones. */
    public static List<String> names(List<ScopeImpl> path) {
        List<String> names = new ArrayList<>();
        for (ScopeImpl element : path) {
            String name = Elements.name(element);
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                names.add(name);
            }
        }
        if (names.size() > LONGEST) {
            names.subList(LONGEST / 2, names.size() - LONGEST / 2).clear();
            names.add(LONGEST / 2, "…");
        }
        return names;
    }

    /** Adds the elements of one process, and returns the fact outside it that led there, if there is one. */
    private int collect(int from, int stop, Deque<ScopeImpl> path) {
        int number = from;
        ProcessDefinitionImpl process = process(from);
        while (number != stop && process(number) == process) {
            Fact fact = facts.fact(number);
            ScopeImpl element = drawn(fact.subject());
            if (fact.kind() == Kind.ENTERED && isWorthNaming(element)) {
                path.addFirst(element);
            }
            int[] reason = model.reason(number);
            if (reason.length == 0) {
                return NONE;
            }
            if (fact.kind() == Kind.LEFT && reason.length == 2 && path.size() < LONGEST) {
                collectInside(reason[1], path);
            }
            number = reason[0];
        }
        return number;
    }

    private ProcessDefinitionImpl process(int fact) {
        return facts.fact(fact).subject().getProcessDefinition();
    }

    private void collectInside(int completed, Deque<ScopeImpl> path) {
        ScopeImpl scope = facts.fact(completed).subject();
        if (!(scope instanceof ProcessDefinitionEntity process)) {
            collect(completed, facts.entered(scope), path);
        } else if (shown.contains(process)) {
            collect(completed, facts.entered(process.getInitial()), path);
        }
    }

    /** The element itself; of the body that the engine adds around a repeated element, that element. */
    private static ScopeImpl drawn(ScopeImpl element) {
        boolean isBody = element.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
        return isBody ? element.getActivities().get(0) : element;
    }

    private static boolean isWorthNaming(ScopeImpl element) {
        boolean unnamedGateway =
                element.getActivityBehavior() instanceof GatewayActivityBehavior && element.getProperty("name") == null;
        return Elements.isDrawn(element) && !unnamedGateway;
    }
}
