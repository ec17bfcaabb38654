package dk.raadslag.law;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Whether two tokens can wait at a join that came by the same flow. Both come from one token at the start of the scope, so
 * there must be an element where they parted and from which both ways lead to the flow.
 */
final class TokenCopies {

    private final Statements statements;
    private final Derivation derivation;

    TokenCopies(Statements statements, Derivation derivation) {
        this.statements = statements;
        this.derivation = derivation;
    }

    boolean arriveBy(PvmTransition flow) {
        Set<ActivityImpl> before = before((ActivityImpl) flow.getSource());
        return before.stream().anyMatch(element -> parts(element, flow, before));
    }

    private Set<ActivityImpl> before(ActivityImpl last) {
        Set<ActivityImpl> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ActivityImpl> open = new ArrayDeque<>();
        found.add(last);
        open.add(last);
        while (!open.isEmpty()) {
            ActivityImpl element = open.remove();
            for (PvmTransition flow : element.getIncomingTransitions()) {
                ActivityImpl source = (ActivityImpl) flow.getSource();
                if (derivation.holds(statements.left(source)) && found.add(source)) {
                    open.add(source);
                }
            }
            if (Traits.isAttached(element) && found.add((ActivityImpl) element.getEventScope())) {
                open.add((ActivityImpl) element.getEventScope());
            }
        }
        return found;
    }

    private boolean parts(ActivityImpl element, PvmTransition last, Set<ActivityImpl> before) {
        if (Traits.isAttached(element) && !Traits.interrupts(element)) {
            return true;
        }
        if (Traits.chooses(element) || !derivation.holds(statements.left(element))) {
            return false;
        }
        return Traits.flows(element).stream()
                        .filter(flow -> flow == last || before.contains(Traits.target(flow)))
                        .count()
                > 1;
    }
}
