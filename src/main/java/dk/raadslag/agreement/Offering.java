package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Position;
import dk.raadslag.council.Stage;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an agreement is offered in writing, once the council is involved (§ 11, stk. 1 and 3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Offering {

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final RequirementDrafting drafting;
    private final Parties parties;
    private final AgreementPaper paper;
    private final Involvements involvements;
    private final Documents documents;
    private final CaseRecord record;

    Offering(
            AgreementRegister register,
            AgreementChanges changes,
            RequirementDrafting drafting,
            Parties parties,
            AgreementPaper paper,
            Involvements involvements,
            Documents documents,
            CaseRecord record) {
        this.register = register;
        this.changes = changes;
        this.drafting = drafting;
        this.parties = parties;
        this.paper = paper;
        this.involvements = involvements;
        this.documents = documents;
        this.record = record;
    }

    /** Offers the draft to the parties once the council has been involved in it as it stands now, or sends it back. */
    void decide(UUID id, OfferDecision decision, String reason, Actor actor) {
        ImprovementAgreement draft = register.locked(id);
        draft.demand(Status.DRAFT);
        parties.demandDirector(draft, actor);
        if (decision == OfferDecision.SEND) {
            send(draft, reason, actor);
        } else {
            String text = Require.text("Begrundelse", reason);
            add(draft, actor, "sendOffer", "§ 11, stk. 1", "Regionsdirektøren vil have udkastet ændret: " + text);
        }
    }

    private void send(ImprovementAgreement draft, String reason, Actor actor) {
        drafting.demandComplete(draft.id());
        Involvement involvement = involvements.require(
                draft.caseNumber(), Stage.AGREEMENT, draft.draftChangedAt().toInstant());
        String reasons = Require.optionalText("Begrundelse", reason);
        Require.that(
                involvement.position() != Position.AGAINST || reasons != null,
                "Rådet er imod aftalen. Du er ikke bundet af rådets holdning, men skal begrunde, at tilbuddet alligevel sendes, jf. § 11, stk. 3.");
        changes.offered(draft.id(), involvement, reasons, actor);
        String text = "Regionsdirektøren har besluttet at sende tilbud om en skriftlig aftale.";
        add(draft, actor, "sendOffer", "§ 11, stk. 1 og 3", reasons == null ? text : text + " Begrundelse: " + reasons);
    }

    /** Files the written offer; once per round. */
    UUID file(UUID id) {
        ImprovementAgreement offer = register.locked(id);
        offer.demand(Status.OFFERED);
        if (offer.offerDocumentId() != null) {
            return offer.offerDocumentId();
        }
        Map<String, Object> content = paper.content(offer);
        UUID document = documents
                .file(offer.caseNumber(), "agreement-offer", "Tilbud om aftale om forbedring af indsatsen", content)
                .id();
        changes.offerFiled(id, document);
        record.add(
                offer.caseNumber(),
                Actor.SYSTEM,
                "fileAgreementOffer",
                "§ 11, stk. 1",
                "Det skriftlige tilbud om aftale er lagt på sagen.",
                document);
        return document;
    }

    private void add(ImprovementAgreement agreement, Actor actor, String act, String paragraph, String text) {
        record.add(agreement.caseNumber(), actor, act, paragraph, text);
    }
}
