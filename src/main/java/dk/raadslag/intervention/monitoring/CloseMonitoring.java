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
 * @param confirmedByGroup the director who confirmed that results have not improved, or null
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
        @Nullable String confirmedByGroup,
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
        WORSE("forværret");

        private final String danish;

        Development(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The progress of the monitoring; the first two are its results. */
    enum Progress {
        IMPROVED,
        NOT_IMPROVED,
        GOING_ON,
        DOUBTFUL
    }

    /** The director's verdict on a doubtful development. */
    enum Verdict {
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
     * @param improved number of improvements in a row that end the monitoring
     * @param most number of reviews after which the director must decide
     */
    record Limits(int improved, int most) {}

    static CloseMonitoring begin(InterventionCase of, OffsetDateTime now) {
        return new CloseMonitoring(UUID.randomUUID(), of.caseNumber(), of.regionCode(), now, null, null, null, null);
    }

    /** The progress after the reviews so far: improvement several times in a row is a result, a setback calls the director. */
    static Progress progress(List<Development> latestFirst, Limits limits) {
        long inARow =
                latestFirst.stream().takeWhile(Development.IMPROVED::equals).count();
        if (inARow >= limits.improved()) {
            return Progress.IMPROVED;
        }
        boolean exhausted = latestFirst.size() >= limits.most();
        return exhausted || latestFirst.get(0) == Development.WORSE ? Progress.DOUBTFUL : Progress.GOING_ON;
    }

    /** The monitoring after a review with the progress. */
    CloseMonitoring after(Progress progress, OffsetDateTime now) {
        return progress == Progress.IMPROVED ? end(Result.IMPROVED, now, null) : this;
    }

    /** The monitoring after the director's verdict. */
    CloseMonitoring decide(Verdict verdict, Actor director, OffsetDateTime now) {
        return verdict == Verdict.NOT_IMPROVED ? end(Result.NOT_IMPROVED, now, director.groupId()) : this;
    }

    /** Refuses once the monitoring has ended. */
    static Refusal ended() {
        return new Refusal("Udviklingen i sagen følges ikke tæt længere.");
    }

    private CloseMonitoring end(Result how, OffsetDateTime now, @Nullable String by) {
        if (result != null) {
            throw ended();
        }
        return new CloseMonitoring(id, caseNumber, regionCode, beganAt, how, now, by, version);
    }
}
