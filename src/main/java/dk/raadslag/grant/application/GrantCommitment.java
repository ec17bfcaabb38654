package dk.raadslag.grant.application;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.Verdict;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What becomes of the money that the council granted: set aside at once, promised on the lawful decision, and never another sum (INV-13).
 *
 * @param decisionId the council's decision
 * @param granted the sum that it names, in DKK
 * @param promise the director's; null before it
 * @param documentId the written promise, or null before it is filed
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record GrantCommitment(
        @Id UUID decisionId,
        CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        int year,
        BigDecimal granted,
        Status status,
        BigDecimal committed,
        BigDecimal paid,
        @Embedded.Nullable @Nullable Promise promise,
        @Nullable UUID documentId,
        @Version @Nullable Integer version) {

    /** How far it has come. */
    public enum Status {
        RESERVED,
        RELEASED,
        COMMITTED,
        CLOSED
    }

    /** What the promise rests on, and who gave it. */
    public record Promise(
            UUID legalityCheckId,
            Verdict.Legality verdict,
            String committedBy,
            String committedByGroup,
            OffsetDateTime committedAt) {}

    /** Sets aside what the council granted. */
    static GrantCommitment of(GrantDecision decision, BigDecimal granted) {
        return new GrantCommitment(
                decision.id(),
                decision.number(),
                decision.regionCode(),
                decision.type(),
                decision.year(),
                granted,
                Status.RESERVED,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null);
    }

    /** Frees the money of a decision that was found unlawful. */
    GrantCommitment release() {
        return with(Status.RELEASED, BigDecimal.ZERO, BigDecimal.ZERO, null, null);
    }

    /** Promises what the council granted, on the check that found its decision lawful. */
    public GrantCommitment commit(LegalityCheck lawful, Actor director, OffsetDateTime now) {
        Require.that(status == Status.RESERVED, "Der er allerede givet tilsagn om bevillingen.");
        return with(
                Status.COMMITTED,
                granted,
                paid,
                new Promise(lawful.id(), lawful.verdict(), director.userId(), director.groupId(), now),
                null);
    }

    /** The written promise is filed. */
    public GrantCommitment issue(UUID document) {
        return with(status, committed, paid, promise, document);
    }

    /** Pays some of it. */
    public GrantCommitment pay(BigDecimal sum) {
        return with(status, committed, paid.add(sum), promise, documentId);
    }

    /** Ends it: what is not paid is promised no more. */
    public GrantCommitment close() {
        return with(Status.CLOSED, paid, paid, promise, documentId);
    }

    /** What is promised and not paid yet. */
    public BigDecimal left() {
        return committed.subtract(paid);
    }

    /** The director's promise; fails before it is given. */
    public Promise given() {
        return Objects.requireNonNull(promise);
    }

    private GrantCommitment with(
            Status now, BigDecimal promised, BigDecimal spent, @Nullable Promise by, @Nullable UUID document) {
        return new GrantCommitment(
                decisionId, number, regionCode, type, year, granted, now, promised, spent, by, document, version);
    }
}
