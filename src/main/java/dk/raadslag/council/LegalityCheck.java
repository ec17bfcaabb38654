package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A verdict on a decision of the council (§ 8, stk. 3): the director's, or Arbejdsmarkedsstyrelsen's on what the director found unlawful.
 *
 * @param rule null where the decision is lawful
 * @param remedy null where the decision is lawful
 * @param reason null in the director's check
 * @param reviews the check that is reviewed, or null in the director's check
 * @param reviewedVerdict its verdict, or null in the director's check
 */
@Table(schema = "raadslag", name = "legality_check")
public record LegalityCheck(
        @Id UUID id,
        UUID decisionId,
        CaseNumber number,
        Authority authority,
        Verdict.Legality verdict,
        @Nullable String rule,
        @Nullable String remedy,
        @Nullable String reason,
        @Nullable UUID reviews,
        Verdict.@Nullable Legality reviewedVerdict,
        String checkedBy,
        String checkedByGroup,
        OffsetDateTime checkedAt)
        implements AppendOnly {

    /** The authorities that check. */
    enum Authority {
        REGIONAL_DIRECTOR,
        LABOUR_MARKET_AUTHORITY
    }

    /** The director's check. */
    public static LegalityCheck of(Decision decision, Verdict verdict, Actor director, OffsetDateTime now) {
        return new LegalityCheck(
                UUID.randomUUID(),
                decision.id(),
                decision.number(),
                Authority.REGIONAL_DIRECTOR,
                verdict.legality(),
                verdict.rule(),
                verdict.remedy(),
                null,
                null,
                null,
                director.userId(),
                director.groupId(),
                now);
    }

    /** Arbejdsmarkedsstyrelsen's check of a decision that the director has found unlawful (§ 7, stk. 1). */
    LegalityCheck review(Verdict found, String why, Actor styrelsen, OffsetDateTime now) {
        if (verdict != Verdict.Legality.UNLAWFUL) {
            throw notUnlawful();
        }
        return new LegalityCheck(
                UUID.randomUUID(),
                decisionId,
                number,
                Authority.LABOUR_MARKET_AUTHORITY,
                found.legality(),
                found.rule(),
                found.remedy(),
                why,
                id,
                verdict,
                styrelsen.userId(),
                styrelsen.groupId(),
                now);
    }

    static Refusal notUnlawful() {
        return new Refusal("Kun en beslutning, som regionsdirektøren har fundet ulovlig, kan forelægges.");
    }
}
