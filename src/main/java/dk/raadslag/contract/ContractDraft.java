package dk.raadslag.contract;

import dk.raadslag.journal.CaseNumber;
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
        AnnualContractProcedure.@Nullable Answer answer) {}
