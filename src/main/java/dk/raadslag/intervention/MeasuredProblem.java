package dk.raadslag.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result problem of a jobcentre as measurements show it (§ 8, stk. 2).
 *
 * @param parts the parts of the effort that fail, at least one
 * @param evidence in words
 */
public record MeasuredProblem(
        String jobcentreId,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<Part> parts,
        @Nullable String evidence,
        Sources sources) {

    /**
     * A part of the effort that fails.
     *
     * @param breach whether the requirements of the law are not met
     * @param worst how much worse than in comparable jobcentres, where that is significant; otherwise null
     */
    public record Part(
            String effortArea, boolean breach, @Nullable Worst worst) {}

    /**
     * The worst of the significant deviations of a part of the effort.
     *
     * @param percent above zero
     */
    public record Worst(BigDecimal percent, int peerCount, int population, int consecutivePeriods) {}

    /** What is documented about some of the areas. */
    Documentation about(Collection<String> areas) {
        List<Part> some =
                parts.stream().filter(part -> areas.contains(part.effortArea())).toList();
        boolean breach = some.stream().anyMatch(Part::breach);
        Worst worst = some.stream()
                .map(Part::worst)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Worst::percent))
                .orElse(null);
        Ground ground = worst == null ? Ground.LEGAL_REQUIREMENT : breach ? Ground.BOTH : Ground.SIGNIFICANT_DEVIATION;
        Deviation deviation = worst == null
                ? null
                : new Deviation(worst.percent(), worst.peerCount(), worst.population(), worst.consecutivePeriods());
        return new Documentation(
                periodFrom,
                periodTo,
                some.stream().map(Part::effortArea).toList(),
                ground,
                deviation,
                evidence,
                sources);
    }
}
