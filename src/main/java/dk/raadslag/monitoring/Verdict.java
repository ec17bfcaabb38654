package dk.raadslag.monitoring;

import dk.raadslag.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What the decision table says of one figure (§ 11, stk. 1). It proposes; the director decides.
 *
 * @param ground {@code LEGAL_REQUIREMENT}, {@code SIGNIFICANT_DEVIATION} or {@code NONE}
 */
record Verdict(boolean serious, String ground, Level level) {

    static final String TABLE = "assess-result-problem";

    private static final String NOT_COMPARED = "NONE";

    static Verdict of(Comparison figure, DecisionTables.Version table) {
        Map<String, Object> answer = table.ask(Map.of(
                "complianceBreach", figure.breach(),
                "deviationPct", percent(figure).doubleValue(),
                "deviationDirection", direction(figure),
                "peerCount", figure.peerCount(),
                "population", Objects.requireNonNullElse(figure.population(), 0),
                "consecutivePeriods", figure.badQuarters()));
        return new Verdict(
                Boolean.TRUE.equals(answer.get("serious")),
                String.valueOf(answer.get("ground")),
                Level.valueOf(String.valueOf(answer.get("followUpLevel"))));
    }

    private static BigDecimal percent(Comparison figure) {
        return figure.deviation() == null ? BigDecimal.ZERO : figure.deviation().abs();
    }

    private static String direction(Comparison figure) {
        if (figure.kind() == Comparison.Kind.COMPLIANCE || figure.deviation() == null) {
            return NOT_COMPARED;
        }
        return figure.isWorse() ? "WORSE" : "BETTER";
    }
}
