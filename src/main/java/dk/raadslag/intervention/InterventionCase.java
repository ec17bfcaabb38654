package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A case under § 11: one jobcentre and the parts of its effort that fail.
 *
 * @param caseNumber for example {@code INT-NJ-2007-0001}
 * @param splitFrom the case it was split from because its party refused an agreement that the other signed, or null
 * @param recommendationNumber the council's recommendation that it was raised on, or null
 * @param outcome null until it is closed
 * @param version compared when it is saved; null before it is stored
 */
@Table(schema = "raadslag", name = "intervention_case")
public record InterventionCase(
        @Id CaseNumber caseNumber,
        String jobcentreId,
        RegionCode regionCode,
        Status status,
        @Nullable CaseNumber splitFrom,
        @Nullable CaseNumber recommendationNumber,
        @Nullable Outcome outcome,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Version @Nullable Integer version) {

    /** The progress of a case. Only an open case goes on. */
    public enum Status {
        FINDING,
        OPEN,
        CLOSED,
        REJECTED,
        WITHDRAWN
    }

    /** A case of the jobcentre whose problem is not confirmed yet. */
    public static InterventionCase of(CaseNumber number, Jobcentre jobcentre, OffsetDateTime now) {
        return new InterventionCase(
                number, jobcentre.id(), jobcentre.regionCode(), Status.FINDING, null, null, null, now, null, null);
    }

    /** The new case as one that was raised because the director follows the council's recommendation (§ 11, stk. 1 and 2). */
    InterventionCase recommendedBy(CaseNumber recommendation) {
        return with(status, splitFrom, recommendation, outcome, closedAt);
    }

    /** The new case as a part of another one (§ 11, stk. 2). */
    InterventionCase asPartOf(InterventionCase other) {
        return with(status, other.caseNumber, recommendationNumber, outcome, closedAt);
    }

    /** The case on which the council was involved in the reaction: the case itself, or the one it was split from. */
    public CaseNumber origin() {
        return splitFrom == null ? caseNumber : splitFrom;
    }

    /** The case, if it is open; otherwise a refusal. */
    InterventionCase requireOpen() {
        Require.that(
                !is(Status.FINDING),
                "Sagen %s er ikke åben endnu, for regionsdirektøren har ikke konstateret resultatproblemet (§ 11, stk. 1). Prøv igen, når det er sket."
                        .formatted(caseNumber));
        Require.that(is(Status.OPEN), "Sagen %s er ikke åben længere.".formatted(caseNumber));
        return this;
    }

    /** Refuses new facts about the case when it is over; they are for a new one. */
    void requireOpenForFacts() {
        Require.that(
                is(Status.OPEN),
                "Sag %s er afsluttet, siden oplysningerne blev dokumenteret. Afvis dem med den begrundelse, og bed regionskontoret begynde en ny sag."
                        .formatted(caseNumber));
    }

    /** Refuses once the director has decided about the problem. */
    void requireUndecided() {
        Require.that(is(Status.FINDING), "Regionsdirektøren har allerede taget stilling til problemet.");
    }

    /** Begins the case of a confirmed problem, once (§ 11, stk. 1). */
    InterventionCase takeUp(Collection<EffortArea> failing) {
        Require.that(is(Status.FINDING), "Sagen %s er allerede i gang eller afsluttet.".formatted(caseNumber));
        Require.that(
                !failing.isEmpty(),
                "Resultatproblemet i sag %s er ikke konstateret, så sagen kan ikke begynde (§ 11, stk. 1)."
                        .formatted(caseNumber));
        return with(Status.OPEN, splitFrom, recommendationNumber, outcome, closedAt);
    }

    /** Ends the case, once. */
    InterventionCase close(Outcome how, OffsetDateTime now) {
        Require.that(closedAt == null, "Sagen %s er allerede afsluttet (§ 11).".formatted(caseNumber));
        return with(how.status(), splitFrom, recommendationNumber, how, now);
    }

    /**
     * Withdraws the case, or its recommendation while the minister has not decided (§ 11, stk. 1 and 2).
     *
     * @param reason as typed
     * @param opinion the council's, where the need for an agreement is established
     */
    Withdrawal withdraw(
            Withdrawal.Subject subject,
            Withdrawal.Progress progress,
            @Nullable String reason,
            @Nullable UUID opinion,
            Actor director,
            OffsetDateTime now) {
        requireOpen();
        progress.requireAllows(subject, caseNumber);
        return Withdrawal.of(this, subject, Require.text("Begrundelse", reason), opinion, director, now);
    }

    /** The areas of the kinds whose party refuses, which follow their party into a case of their own (§ 11, stk. 2). */
    List<EffortArea> partRefusedBy(List<EffortArea> failing, Collection<String> kinds) {
        requireOpen();
        List<EffortArea> part = failing.stream()
                .filter(area -> kinds.contains(area.kind().name()))
                .toList();
        Require.that(
                !part.isEmpty() && part.size() < failing.size(),
                "Sagen kan kun deles, når den ene ansvarlige har underskrevet, og den anden har afslået.");
        return part;
    }

    boolean is(Status expected) {
        return status == expected;
    }

    private InterventionCase with(
            Status newStatus,
            @Nullable CaseNumber newSplitFrom,
            @Nullable CaseNumber newRecommendation,
            @Nullable Outcome newOutcome,
            @Nullable OffsetDateTime newClosedAt) {
        return new InterventionCase(
                caseNumber,
                jobcentreId,
                regionCode,
                newStatus,
                newSplitFrom,
                newRecommendation,
                newOutcome,
                openedAt,
                newClosedAt,
                version);
    }
}
