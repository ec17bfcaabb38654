package dk.raadslag.contract.regional;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a contract.
 *
 * @param documentId the filed paper on which the council decides
 * @param decisionId the council's latest decision on it, or null before
 * @param approved whether that decision approves it
 * @param signedByChair whether the chair has signed it
 * @param answer the minister's answer, or null before
 */
record ContractDraft(
        UUID id,
        CaseNumber number,
        int revision,
        ContractText text,
        UUID documentId,
        OffsetDateTime draftedAt,
        @Nullable UUID decisionId,
        boolean approved,
        boolean signedByChair,
        @Nullable Answer answer) {

    /** The minister's choices about a contract that the chair has signed. */
    enum Answer {
        SIGN,
        RETURN
    }

    /** Refuses what comes after the chair's signature. */
    void requireOpen() {
        Require.that(!signedByChair, "Kontrakten er allerede underskrevet for rådet. Se sagens journal.");
    }

    /** The council's decision that approves the draft, or a refusal. */
    UUID approvedBy() {
        UUID decision = decisionId;
        Require.that(
                decision != null && approved,
                "Rådet har ikke godkendt kontrakten. Lad rådet tage stilling først (§ 8, stk. 3).");
        return decision;
    }

    /** The checked reason for the minister's answer; refused where it is not the minister's turn. */
    @Nullable
    String reasonFor(Answer choice, @Nullable String typed) {
        Require.that(
                signedByChair,
                "Rådets formand har ikke underskrevet kontrakten. Afvent formandens underskrift (§ 8, stk. 3).");
        Require.that(answer == null, "Ministeren har allerede taget stilling til kontrakten. Se sagens journal.");
        String reason = Require.optionalText("Begrundelse", typed);
        Require.that(
                choice == Answer.SIGN || reason != null,
                "Begrund i feltet »Begrundelse«, hvorfor der skal forhandles igen.");
        return reason;
    }

    /** Refuses what comes before the minister's signature. */
    void requireSigned() {
        Require.that(
                answer == Answer.SIGN,
                "Ministeren har ikke underskrevet kontrakten. Afvent ministerens underskrift (§ 8, stk. 3).");
    }
}
