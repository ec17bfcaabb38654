package dk.raadslag.council.recommendation;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Answer;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the recommended areas stand on the day: which open cases are about them, and where § 11, stk. 2, allows an order.
 *
 * @param areas all recommended areas, in the register's order
 * @param open those that an open case is about
 */
record Standing(RecommendationType type, List<EffortArea> areas, List<OpenArea> open) {

    /** The open cases, each once. */
    List<CaseNumber> cases() {
        return open.stream().map(OpenArea::caseNumber).distinct().toList();
    }

    /** Tells if the answer raises a case: only where it is followed, and only for areas that no open case is about. */
    boolean raisesCase(Answer answer) {
        return answer != Answer.NOT_FOLLOWED && areas.stream().anyMatch(area -> !hasCase(area));
    }

    /** Refuses to follow the recommendation of an order as long as § 11, stk. 2, does not allow it in each area. */
    void requireAllows(Answer answer) {
        List<EffortArea> tooEarly =
                areas.stream().filter(area -> !orderPossible(area)).toList();
        Require.that(
                type != RecommendationType.ORDER || answer != Answer.FOLLOWED || tooEarly.isEmpty(),
                "Et pålæg kan først indstilles til ministeren, når en aftale ikke kan opnås, eller indsatsen ikke er forbedret som aftalt (§ 11, stk. 2). Det er ikke tilfældet for: %s. Vælg »Indstillingen følges delvist«, og beskriv dialog- og aftaleforløbet."
                        .formatted(tooEarly.stream().map(EffortArea::name).collect(Collectors.joining("; "))));
    }

    /**
     * One line of Markdown for each area.
     *
     * @param waitsFor what a case waits for, in words
     */
    String markdown(Function<CaseNumber, String> waitsFor) {
        return areas.stream().map(area -> line(area, waitsFor)).collect(Collectors.joining("\n"));
    }

    private String line(EffortArea area, Function<CaseNumber, String> waitsFor) {
        String cases = of(area).stream()
                .map(number -> "Sag [%s](/sager/%s) %s.".formatted(number, number, waitsFor.apply(number)))
                .collect(Collectors.joining(" "));
        String early = type == RecommendationType.ORDER && !orderPossible(area)
                ? " Betingelserne for et pålæg er ikke opfyldt (§ 11, stk. 2)."
                : "";
        return "- %s: %s%s".formatted(area.name(), cases.isEmpty() ? "Ingen åben sag." : cases, early);
    }

    private boolean hasCase(EffortArea area) {
        return !of(area).isEmpty();
    }

    private List<CaseNumber> of(EffortArea area) {
        return open.stream()
                .filter(held -> held.effortArea().equals(area.code()))
                .map(OpenArea::caseNumber)
                .toList();
    }

    private boolean orderPossible(EffortArea area) {
        return open.stream().anyMatch(held -> held.effortArea().equals(area.code()) && held.orderPossible());
    }
}
