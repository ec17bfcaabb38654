package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A documented result problem (§ 8, stk. 2), and the decision of the director of the region about it (§ 11, stk. 1).
 *
 * @param supplement new facts about a part of the effort that the open case is about already
 * @param confirmation null unless the director has confirmed the problem
 * @param rejectionReason null unless the director has rejected it
 * @param version compared when it is saved; null before it is stored
 */
@Table(schema = "raadslag", name = "finding")
public record Finding(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        boolean supplement,
        @Embedded.Empty Problem problem,
        Status status,
        @Embedded.Nullable @Nullable Confirmation confirmation,
        @Nullable String rejectionReason,
        @Version @Nullable Integer version) {

    /** The progress of a finding; a superseded one was documented anew. */
    enum Status {
        DOCUMENTED,
        SUPERSEDED,
        CONFIRMED,
        REJECTED,
        DISPROVED
    }

    /**
     * The problem as the regional office has documented it; its areas and sources have rows of their own.
     *
     * @param deviation null where the ground is a breach of law alone
     * @param analysisNumber the analysis of the region's own that it rests on, where one is named
     */
    public record Problem(
            LocalDate periodFrom,
            LocalDate periodTo,
            Ground ground,
            @Embedded.Nullable @Nullable Deviation deviation,
            String evidence,
            @Nullable CaseNumber analysisNumber,
            String documentedBy,
            String documentedByGroup,
            OffsetDateTime documentedAt) {}

    /**
     * The director's confirmation.
     *
     * @param thresholdVersion the version of the decision table that assessed the problem, or null
     */
    public record Confirmation(
            @Nullable String thresholdVersion,
            String confirmedBy,
            String confirmedByGroup,
            OffsetDateTime confirmedAt) {}

    /** The checked documentation of the problem of a case. */
    static Finding of(InterventionCase of, Documentation.Checked checked, Actor office, OffsetDateTime now) {
        Problem problem = new Problem(
                checked.periodFrom(),
                checked.periodTo(),
                checked.ground(),
                checked.deviation(),
                checked.evidence(),
                checked.sources().analysis(),
                office.userId(),
                office.groupId(),
                now);
        return new Finding(
                UUID.randomUUID(),
                of.caseNumber(),
                of.regionCode(),
                false,
                problem,
                Status.DOCUMENTED,
                null,
                null,
                null);
    }

    /** The documentation as new facts in a case that goes on as it is. */
    Finding asSupplement() {
        return new Finding(id, caseNumber, regionCode, true, problem, status, confirmation, rejectionReason, version);
    }

    /** Gives way to a new documentation of the same problem. */
    Finding supersede() {
        return with(Status.SUPERSEDED, confirmation, rejectionReason);
    }

    /** Refuses to decide twice, and whoever is not the director of the region. */
    Finding requireDecidableBy(Actor actor) {
        Require.that(status == Status.DOCUMENTED, "Der er allerede taget stilling til resultatproblemet.");
        actor.mustBe(
                Role.DIRECTOR.in(regionCode),
                "Kun regionsdirektøren i jobcenterets egen region kan konstatere et resultatproblem (§ 11, stk. 1).");
        return this;
    }

    /** The director finds a serious problem. */
    Finding confirm(@Nullable String thresholdVersion, Actor director, OffsetDateTime now) {
        requireDecidableBy(director);
        return with(
                Status.CONFIRMED,
                new Confirmation(thresholdVersion, director.userId(), director.groupId(), now),
                rejectionReason);
    }

    /** The director finds no serious problem, for a reason. */
    Finding reject(@Nullable String reason, Actor director) {
        requireDecidableBy(director);
        return with(Status.REJECTED, confirmation, Require.text("Begrundelse", reason));
    }

    /** The dialogue has disproved the confirmed problem. */
    public Finding disprove() {
        return requireConfirmed().with(Status.DISPROVED, confirmation, rejectionReason);
    }

    /** The finding, if the director has confirmed it; otherwise a refusal. */
    Finding requireConfirmed() {
        Require.that(
                status == Status.CONFIRMED, "Regionsdirektøren har ikke konstateret resultatproblemet (§ 11, stk. 1).");
        return this;
    }

    private Finding with(
            Status newStatus, @Nullable Confirmation newConfirmation, @Nullable String newRejectionReason) {
        return new Finding(
                id,
                caseNumber,
                regionCode,
                supplement,
                problem,
                newStatus,
                newConfirmation,
                newRejectionReason,
                version);
    }
}
