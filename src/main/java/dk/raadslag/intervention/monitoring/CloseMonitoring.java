package dk.raadslag.intervention.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Close monitoring without an agreement, where the necessary initiatives are already taken (§ 11, stk. 1).
 *
 * @param result null while it is running
 * @param decidedByGroup the director who ended it, or null
 * @param version compared when it is saved; null before it is stored
 */
@Table(schema = "raadslag", name = "close_monitoring")
record CloseMonitoring(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        OffsetDateTime beganAt,
        @Nullable Result result,
        @Nullable OffsetDateTime endedAt,
        @Nullable String decidedByGroup,
        @Version @Nullable Integer version) {

    /** The result of a monitoring that has ended. */
    enum Result {
        IMPROVED,
        NOT_IMPROVED
    }

    /** The development of results since the last review. */
    enum Development {
        IMPROVED("forbedret"),
        UNCHANGED("uændrede"),
        WORSE("forringet");

        private final String danish;

        Development(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The progress of the monitoring: it goes on, or the director is to decide. */
    enum Progress {
        GOING_ON,
        TO_DECIDE
    }

    /** The director's verdict on the development. */
    enum Verdict {
        IMPROVED("Resultaterne er forbedret."),
        NOT_IMPROVED("Resultaterne er ikke forbedret."),
        GOING_ON("Udviklingen følges fortsat tæt.");

        private final String danish;

        Verdict(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /**
     * The limits that policy sets.
     *
     * @param improved number of improvements in a row after which the director must decide
     * @param most number of reviews after which the director must decide
     */
    record Limits(int improved, int most) {}

    static CloseMonitoring begin(InterventionCase of, OffsetDateTime now) {
        return new CloseMonitoring(UUID.randomUUID(), of.caseNumber(), of.regionCode(), now, null, null, null, null);
    }

    /** The progress after the reviews so far: the director is called by improvements in a row, by a setback, and when it has lasted long. */
    static Progress progress(List<Development> latestFirst, Limits limits) {
        long inARow =
                latestFirst.stream().takeWhile(Development.IMPROVED::equals).count();
        boolean exhausted = latestFirst.size() >= limits.most();
        boolean setback = latestFirst.get(0) == Development.WORSE;
        return inARow >= limits.improved() || exhausted || setback ? Progress.TO_DECIDE : Progress.GOING_ON;
    }

    /** The monitoring after the director's verdict. */
    CloseMonitoring decide(Verdict verdict, Actor director, OffsetDateTime now) {
        return switch (verdict) {
            case IMPROVED -> end(Result.IMPROVED, now, director.groupId());
            case NOT_IMPROVED -> end(Result.NOT_IMPROVED, now, director.groupId());
            case GOING_ON -> this;
        };
    }

    /** Refuses once the monitoring has ended. */
    static Refusal ended() {
        return new Refusal("Udviklingen i sagen følges ikke tæt længere.");
    }

    private CloseMonitoring end(Result how, OffsetDateTime now, String by) {
        if (result != null) {
            throw ended();
        }
        return new CloseMonitoring(id, caseNumber, regionCode, beganAt, how, now, by, version);
    }
}
