package dk.raadslag.grant.payment;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantBudgets;
import dk.raadslag.grant.application.GrantCommitment;
import dk.raadslag.grant.application.GrantCommitments;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the region administers what the council granted: promised as it was granted, and ended (INV-13). */
@Component
@PartOfAnAct
class CommitmentProcedure {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final GrantCommitments commitments;
    private final GrantBudgets budgets;
    private final GrantPapers papers;
    private final LegalityChecks checks;
    private final CaseRecord record;
    private final Clock clock;

    CommitmentProcedure(
            GrantCommitments commitments,
            GrantBudgets budgets,
            GrantPapers papers,
            LegalityChecks checks,
            CaseRecord record,
            Clock clock) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.papers = papers;
        this.checks = checks;
        this.record = record;
        this.clock = clock;
    }

    /** Promises what the council granted, neither more nor less; refuses a decision that is not found lawful. */
    void commit(UUID decisionId, Actor director) {
        LegalityCheck lawful = checks.requireLawful(decisionId);
        GrantCommitment granted = commitments.locked(decisionId);
        director.mustBe(
                Role.DIRECTOR.in(granted.regionCode()),
                "Kun regionsdirektøren i regionen selv kan give tilsagn om bevillingen (§ 8, stk. 3).");
        commitments.save(granted.commit(lawful, director, OffsetDateTime.now(clock)));
        budgets.move(
                granted.regionCode(), granted.type(), granted.year(), funds -> funds.commitReserved(granted.granted()));
        String text = "Regionsdirektøren har givet tilsagn om de %s, som rådet har bevilget."
                .formatted(Danish.amount(granted.granted()));
        record.add(granted.number(), director, "issueGrantCommitment", PARAGRAPH, text);
    }

    /** Files the written promise, once; a second call returns the same document. */
    UUID file(UUID decisionId) {
        GrantCommitment commitment = commitments.locked(decisionId);
        UUID filed = commitment.documentId();
        if (filed != null) {
            return filed;
        }
        UUID document = papers.commitment(commitment);
        commitments.save(commitment.issue(document));
        record.add(
                commitment.number(),
                Actor.SYSTEM,
                "fileGrantCommitment",
                PARAGRAPH,
                "Bevillingstilsagnet er udstedt.",
                document);
        return document;
    }

    /** Records that the director ends a commitment on which nobody reports, or waits longer. */
    void assessMissingReport(UUID decisionId, MissingReport decision, String reason, Actor director) {
        GrantCommitment commitment = commitments.locked(decisionId);
        Require.that(commitment.status() == GrantCommitment.Status.COMMITTED, "Bevillingen er allerede afsluttet.");
        String text = decision == MissingReport.END
                ? "Tilsagnet ophører, fordi afrapporteringen er udeblevet. Begrundelse: "
                : "Ansøgeren får længere tid til at afrapportere. Begrundelse: ";
        record.add(commitment.number(), director, "assessMissingReport", PARAGRAPH, text + reason, decision);
    }

    /** Ends the commitment: what is not paid goes back to the budget, and the council gets a report. */
    UUID close(UUID decisionId) {
        GrantCommitment commitment = commitments.locked(decisionId);
        var unspent = commitment.left();
        GrantCommitment closed = commitments.save(commitment.close());
        budgets.move(
                commitment.regionCode(),
                commitment.type(),
                commitment.year(),
                funds -> funds.releaseCommitted(unspent));
        UUID document = papers.closing(closed, unspent);
        String text = "Bevillingen er afsluttet. Der er udbetalt %s, og %s er frigivet."
                .formatted(Danish.amount(closed.paid()), Danish.amount(unspent));
        record.add(commitment.number(), Actor.SYSTEM, "closeGrant", PARAGRAPH, text, document);
        return document;
    }
}
