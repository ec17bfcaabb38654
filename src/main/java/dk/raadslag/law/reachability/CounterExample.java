package dk.raadslag.law.reachability;

import dk.raadslag.law.model.Elements;
import dk.raadslag.law.reachability.Fact.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.GatewayActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** A path through the diagram along which a fact of the model comes true, read back from the reasons of its derivation. */
public final class CounterExample {

    private static final int NONE = -1;

    private final FactNumbers facts;
    private final LeastModel model;
    private final Set<ProcessDefinitionImpl> shown;

    /** @param shown the called processes whose elements belong to the path; of others only the call is named */
    public CounterExample(FactNumbers facts, LeastModel model, Set<ProcessDefinitionImpl> shown) {
        this.facts = facts;
        this.model = model;
        this.shown = shown;
    }

    /** The names of the elements from a start event to the subject of the fact. */
    public List<String> pathTo(int fact) {
        Deque<ScopeImpl> path = new ArrayDeque<>();
        collect(fact, NONE, path);
        List<String> names = new ArrayList<>();
        for (ScopeImpl element : path) {
            String name = Elements.name(element);
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private void collect(int from, int stop, Deque<ScopeImpl> path) {
        int number = from;
        while (number != stop) {
            Fact fact = facts.fact(number);
            if (fact.kind() == Kind.ENTERED && isWorthNaming(fact.subject())) {
                path.addFirst(fact.subject());
            }
            int[] reason = model.reason(number);
            if (reason.length == 0) {
                return;
            }
            if (fact.kind() == Kind.LEFT && reason.length == 2) {
                collectInside(reason[1], path);
            }
            number = reason[0];
        }
    }

    private void collectInside(int completed, Deque<ScopeImpl> path) {
        ScopeImpl scope = facts.fact(completed).subject();
        if (!(scope instanceof ProcessDefinitionEntity process)) {
            collect(completed, facts.entered(scope), path);
        } else if (shown.contains(process)) {
            collect(completed, facts.entered(process.getInitial()), path);
        }
    }

    private static boolean isWorthNaming(ScopeImpl element) {
        boolean unnamedGateway =
                element.getActivityBehavior() instanceof GatewayActivityBehavior && element.getProperty("name") == null;
        return Elements.isDrawn(element) && !unnamedGateway;
    }
}
