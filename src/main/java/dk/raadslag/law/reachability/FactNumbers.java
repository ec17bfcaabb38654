package dk.raadslag.law.reachability;

import dk.raadslag.law.reachability.Fact.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Bijection between facts and the numbers from 0, so that clauses and models are arrays of integers. */
public final class FactNumbers {

    private static final Kind[] KINDS = Kind.values();

    private final IdentityHashMap<ScopeImpl, Integer> numbers;
    private final List<ScopeImpl> subjects;

    FactNumbers() {
        numbers = new IdentityHashMap<>();
        subjects = new ArrayList<>();
    }

    /** The same numbers, to which more can be added. */
    FactNumbers(FactNumbers other) {
        numbers = new IdentityHashMap<>(other.numbers);
        subjects = new ArrayList<>(other.subjects);
    }

    /** The number of {@link Kind#ENTERED} of the element. */
    public int entered(ScopeImpl subject) {
        return number(Kind.ENTERED, subject);
    }

    /** The number of {@link Kind#LEFT} of the activity. */
    public int left(ScopeImpl subject) {
        return number(Kind.LEFT, subject);
    }

    int terminates(ScopeImpl subject) {
        return number(Kind.TERMINATES, subject);
    }

    int someTokenEnded(ScopeImpl scope) {
        return number(Kind.SOME_TOKEN_ENDED, scope);
    }

    /** The number of {@link Kind#COMPLETED} of the sub-process or process. */
    public int completed(ScopeImpl scope) {
        return number(Kind.COMPLETED, scope);
    }

    int compensates(ScopeImpl scope) {
        return number(Kind.COMPENSATES, scope);
    }

    /** The fact with the number. */
    public Fact fact(int number) {
        return new Fact(KINDS[number % KINDS.length], subjects.get(number / KINDS.length));
    }

    /** The count of numbers given out, all kinds of each subject included. */
    int size() {
        return subjects.size() * KINDS.length;
    }

    @SuppressWarnings("EnumOrdinal") // The numbers are used within one analysis only.
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
