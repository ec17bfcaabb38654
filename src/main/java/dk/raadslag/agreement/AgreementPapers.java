package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of an agreement: the draft, the offer, the signed agreement and the final evaluation, each filed once (§ 11, stk. 1). */
@Component
@PartOfAnAct
public class AgreementPapers {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final AgreementPaper paper;
    private final Documents documents;
    private final CaseRecord record;

    AgreementPapers(
            ImprovementAgreements agreements,
            AgreementContents contents,
            AgreementPaper paper,
            Documents documents,
            CaseRecord record) {
        this.agreements = agreements;
        this.contents = contents;
        this.paper = paper;
        this.documents = documents;
        this.record = record;
    }

    /** Files the draft that the council is to discuss; once as it stands (§ 11, stk. 3). */
    public UUID fileDraft(UUID id) {
        ImprovementAgreement agreement = agreements.locked(id);
        UUID filed = agreement.draft().draftDocumentId();
        if (filed != null) {
            return filed;
        }
        String title = "Udkast til aftale om forbedring af indsatsen";
        UUID document = file(agreement, "agreement-draft", title, paper.content(agreement));
        agreements.save(agreement.fileDraft(contents.of(agreement), document));
        note(agreement, "fileAgreementDraft", "Udkastet til aftale er lagt på sagen.", document);
        return document;
    }

    /** Files the written offer; once per round. */
    public UUID fileOffer(UUID id) {
        ImprovementAgreement agreement = agreements.locked(id);
        agreement.require(Status.OFFERED);
        Offer offer = agreement.offer();
        if (offer != null && offer.offerDocumentId() != null) {
            return offer.offerDocumentId();
        }
        String title = "Tilbud om aftale om forbedring af indsatsen";
        UUID document = file(agreement, "agreement-offer", title, paper.content(agreement));
        agreements.save(agreement.fileOffer(document));
        note(agreement, "fileAgreementOffer", "Det skriftlige tilbud om aftale er lagt på sagen.", document);
        return document;
    }

    /** Files the signed agreement and brings it into force in the place of the one it amends; once. */
    public UUID fileAgreement(UUID id) {
        ImprovementAgreement signed = agreements.locked(id);
        if (signed.status() == Status.ACTIVE && signed.documentId() != null) {
            return signed.documentId();
        }
        signed.require(Status.OFFERED);
        String title = "Aftale om forbedring af indsatsen";
        UUID document = file(signed, "improvement-agreement", title, paper.signedContent(signed));
        if (signed.amends() != null) {
            agreements.save(agreements.locked(signed.amends()).replace());
        }
        agreements.save(signed.activate(document));
        String text = "Aftalen er i kraft i perioden %s.";
        note(signed, "fileAgreement", text.formatted(signed.draft().period()), document);
        return document;
    }

    /** Files the final evaluation; once. */
    public UUID fileEvaluation(UUID id) {
        ImprovementAgreement agreement = agreements.locked(id);
        agreement.require(Status.EVALUATED);
        Evaluation evaluation = agreement.evaluation();
        if (evaluation != null && evaluation.documentId() != null) {
            return evaluation.documentId();
        }
        String title = "Slutevaluering af aftalen";
        UUID document = file(agreement, "final-evaluation", title, paper.content(agreement));
        agreements.save(agreement.fileEvaluation(document));
        note(agreement, "fileEvaluation", "Slutevalueringen er lagt på sagen.", document);
        return document;
    }

    private UUID file(ImprovementAgreement agreement, String type, String title, Map<String, Object> content) {
        return documents.file(agreement.caseNumber(), type, title, content).id();
    }

    private void note(ImprovementAgreement agreement, String act, String text, UUID document) {
        record.add(agreement.caseNumber(), Actor.SYSTEM, act, "§ 11, stk. 1", text, document);
    }
}
