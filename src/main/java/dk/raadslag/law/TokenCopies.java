package dk.raadslag.law;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Whether two tokens can wait at a join that came by the same flow. Either the case has two tokens before the flow already, or both
 * come from one, so that there must be an element where they parted and from which both ways lead to the flow.
 */
final class TokenCopies {

    private final Statements statements;
    private final Derivation derivation;
    private final List<Run> runs;
    private final Set<ActivityImpl> searched;

    /** @param searched the elements that tokens may have parted before; no search goes back beyond them */
    TokenCopies(Statements statements, Derivation derivation, List<Run> runs, Set<ActivityImpl> searched) {
        this.statements = statements;
        this.derivation = derivation;
        this.runs = runs;
        this.searched = searched;
    }

    /** The elements behind a place where tokens can part, wherever else they may have come from. */
    static Set<ActivityImpl> behindSplits(List<ActivityImpl> elements) {
        Map<ScopeImpl, List<ActivityImpl>> attached = elements.stream()
                .filter(Traits::isAttached)
                .collect(Collectors.groupingBy(ActivityImpl::getEventScope, IdentityHashMap::new, Collectors.toList()));
        Set<ActivityImpl> behind = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ActivityImpl> open = new ArrayDeque<>();
        elements.stream().filter(TokenCopies::splits).forEach(open::add);
        while (!open.isEmpty()) {
            ActivityImpl element = open.remove();
            Traits.flows(element).stream()
                    .map(Traits::target)
                    .filter(behind::add)
                    .forEach(open::add);
            attached.getOrDefault(element, List.of()).stream()
                    .filter(behind::add)
                    .forEach(open::add);
        }
        return behind;
    }

    private static boolean splits(ActivityImpl element) {
        return Traits.isAttached(element) && !Traits.interrupts(element)
                || !Traits.chooses(element) && Traits.flows(element).size() > 1;
    }

    boolean arriveBy(PvmTransition flow) {
        Set<ActivityImpl> before = before((ActivityImpl) flow.getSource());
        return runs.stream().anyMatch(run -> run.tokensAmong(before) > 1)
                || before.stream().anyMatch(element -> parts(element, flow, before));
    }

    private Set<ActivityImpl> before(ActivityImpl last) {
        Set<ActivityImpl> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ActivityImpl> open = new ArrayDeque<>();
        found.add(last);
        open.add(last);
        while (!open.isEmpty()) {
            ActivityImpl element = open.remove();
            if (!searched.contains(element)) {
                continue;
            }
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
