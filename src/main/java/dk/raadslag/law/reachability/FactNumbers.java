package dk.raadslag.law.reachability;

import dk.raadslag.law.reachability.Fact.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Numbers the statements, so that a derivation works on arrays. */
public final class FactNumbers {

    private static final Kind[] KINDS = Kind.values();

    private final Map<ScopeImpl, Integer> numbers = new IdentityHashMap<>();
    private final List<ScopeImpl> subjects = new ArrayList<>();

    public int entered(ScopeImpl subject) {
        return number(Kind.ENTERED, subject);
    }

    public int left(ScopeImpl subject) {
        return number(Kind.LEFT, subject);
    }

    int vanishes(ScopeImpl subject) {
        return number(Kind.VANISHES, subject);
    }

    int ended(ScopeImpl subject) {
        return number(Kind.ENDED, subject);
    }

    public int completed(ScopeImpl subject) {
        return number(Kind.COMPLETED, subject);
    }

    int compensates(ScopeImpl scope) {
        return number(Kind.COMPENSATES, scope);
    }

    /** The statement with the number. */
    public Fact statement(int number) {
        return new Fact(KINDS[number % KINDS.length], subjects.get(number / KINDS.length));
    }

    /** How many statements there are. */
    int size() {
        return subjects.size() * KINDS.length;
    }

    private int number(Kind kind, ScopeImpl subject) {
        Integer known = numbers.get(subject);
        if (known == null) {
            known = subjects.size();
            subjects.add(subject);
            numbers.put(subject, known);
        }
        return known * KINDS.length + kind.ordinal();
    }
}
