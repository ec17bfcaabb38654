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

/** Tells one way through the diagram by which a statement came true, as names of elements. */
public final class CounterExample {

    private static final int NOWHERE = -1;

    private final FactNumbers statements;
    private final LeastModel derivation;
    private final Set<ProcessDefinitionImpl> opened;

    /** @param opened the called processes whose inside belongs to the way */
    public CounterExample(FactNumbers statements, LeastModel derivation, Set<ProcessDefinitionImpl> opened) {
        this.statements = statements;
        this.derivation = derivation;
        this.opened = opened;
    }

    /** The names from a start event to the element. */
    public List<String> to(int statement) {
        Deque<ScopeImpl> way = new ArrayDeque<>();
        collect(statement, NOWHERE, way);
        List<String> names = new ArrayList<>();
        for (ScopeImpl element : way) {
            String name = Elements.name(element);
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private void collect(int from, int stop, Deque<ScopeImpl> way) {
        int number = from;
        while (number != stop) {
            Fact statement = statements.statement(number);
            if (statement.kind() == Kind.ENTERED && tellsSomething(statement.subject())) {
                way.addFirst(statement.subject());
            }
            int[] reason = derivation.reason(number);
            if (reason.length == 0) {
                return;
            }
            if (statement.kind() == Kind.LEFT && reason.length == 2) {
                collectInside(reason[1], way);
            }
            number = reason[0];
        }
    }

    private void collectInside(int completed, Deque<ScopeImpl> way) {
        ScopeImpl scope = statements.statement(completed).subject();
        if (!(scope instanceof ProcessDefinitionEntity process)) {
            collect(completed, statements.entered(scope), way);
        } else if (opened.contains(process)) {
            collect(completed, statements.entered(process.getInitial()), way);
        }
    }

    private static boolean tellsSomething(ScopeImpl element) {
        boolean silent =
                element.getActivityBehavior() instanceof GatewayActivityBehavior && element.getProperty("name") == null;
        return Elements.isDrawn(element) && !silent;
    }
}
