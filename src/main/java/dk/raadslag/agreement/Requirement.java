package dk.raadslag.agreement;

import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A result requirement, made so that it can be established on a documented basis whether the result is reached (§ 11, stk. 1).
 *
 * @param position among the requirements of the agreement, withdrawn ones included, from 1
 * @param withdrawnAt when it was withdrawn from the draft, or null
 * @param result what was reached when the agreement ran out, or null
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag", name = "result_requirement")
public record Requirement(
        @Id UUID id,
        UUID agreementId,
        int position,
        String effortArea,
        @Embedded.Empty Measure measure,
        @Nullable OffsetDateTime withdrawnAt,
        @Embedded.Nullable @Nullable Result result,
        @Version @Nullable Integer version) {

    /** Directions in which a result must move to be an improvement. */
    public enum Direction {
        HIGHER("mindst"),
        LOWER("højst");

        private final String bound;

        Direction(String bound) {
            this.bound = bound;
        }

        boolean isImprovement(BigDecimal from, BigDecimal to) {
            return this == HIGHER ? to.compareTo(from) > 0 : to.compareTo(from) < 0;
        }
    }

    /** Findings of the decision table on one result requirement. */
    public enum Outcome {
        MET("opfyldt"),
        PARTLY("delvist opfyldt"),
        NOT_MET("ikke opfyldt"),
        NOT_DOCUMENTED("ikke dokumenteret");

        private final String danish;

        Outcome(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    static Requirement of(UUID agreementId, int position, String effortArea, Measure measure) {
        return new Requirement(UUID.randomUUID(), agreementId, position, effortArea, measure, null, null, null);
    }

    Requirement withdraw(OffsetDateTime now) {
        return new Requirement(id, agreementId, position, effortArea, measure, now, result, version);
    }

    /** Takes what was reached, or null where it cannot be shown yet, and what shows it or why it cannot be shown. */
    public Requirement document(@Nullable BigDecimal actual, String evidence, OffsetDateTime now) {
        return with(new Result(actual, evidence, now, null));
    }

    /** Keeps what the decision table found. */
    public Requirement found(Outcome outcome) {
        return with(result == null ? new Result(null, null, null, outcome) : result.found(outcome));
    }

    /** Tells whether the other one is the same demand, apart from its place. */
    public boolean demandsTheSameAs(Requirement other) {
        return effortArea.equals(other.effortArea) && measure.equals(other.measure);
    }

    boolean isDocumented() {
        return outcome() != null && outcome() != Outcome.NOT_DOCUMENTED;
    }

    /** A result only partly reached is not reached (§ 11, stk. 2: »ikke forbedres som aftalt«). */
    boolean hasFailed() {
        return outcome() == Outcome.NOT_MET || outcome() == Outcome.PARTLY;
    }

    boolean fits(Draft draft, AgreementContent content) {
        return content.covers(effortArea) && draft.covers(measure.dueDate);
    }

    @Nullable
    Outcome outcome() {
        return result == null ? null : result.outcome;
    }

    @Nullable
    public BigDecimal actual() {
        return result == null ? null : result.actual;
    }

    private Requirement with(Result found) {
        return new Requirement(id, agreementId, position, effortArea, measure, withdrawnAt, found, version);
    }

    /** A measure: indicator, baseline, target, date and source. */
    public record Measure(
            String indicator,
            BigDecimal baseline,
            BigDecimal target,
            Direction direction,
            String unit,
            LocalDate dueDate,
            Source dataSource) {

        /** For example {@code Andel rettidige samtaler: fra 62 til mindst 90 procent senest den 31. december 2007}. */
        public String sentence() {
            return "%s: fra %s til %s %s senest den %s"
                    .formatted(indicator, Danish.number(baseline), bound(), unit, Danish.date(dueDate));
        }

        /** For example {@code mindst 90}. */
        String bound() {
            return direction.bound + " " + Danish.number(target);
        }
    }

    /** A result: the value reached, its documentation or why there is none, and the finding of the decision table. */
    record Result(
            @Nullable BigDecimal actual,
            @Nullable String evidence,
            @Nullable OffsetDateTime documentedAt,
            @Nullable Outcome outcome) {

        private Result found(Outcome now) {
            return new Result(actual, evidence, documentedAt, now);
        }
    }
}
