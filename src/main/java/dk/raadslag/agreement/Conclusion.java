package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseRecord;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a signed agreement comes into force as a written document (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Conclusion {

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final AgreementPaper paper;
    private final Documents documents;
    private final CaseRecord record;

    Conclusion(
            AgreementRegister register,
            AgreementChanges changes,
            AgreementPaper paper,
            Documents documents,
            CaseRecord record) {
        this.register = register;
        this.changes = changes;
        this.paper = paper;
        this.documents = documents;
        this.record = record;
    }

    /** Files the signed agreement and brings it into force in the place of the one it amends; once. */
    UUID file(UUID id) {
        ImprovementAgreement signed = register.locked(id);
        if (signed.status() == Status.ACTIVE) {
            return signed.documentId();
        }
        signed.demand(Status.OFFERED);
        UUID document = documents
                .file(
                        signed.caseNumber(),
                        "improvement-agreement",
                        "Aftale om forbedring af indsatsen",
                        paper.signedContent(signed))
                .id();
        if (signed.amends() != null) {
            register.locked(signed.amends()).demand(Status.ACTIVE);
            changes.replaced(signed.amends());
        }
        changes.activated(id, document);
        record.add(
                signed.caseNumber(),
                Actor.SYSTEM,
                "fileAgreement",
                "§ 11, stk. 1",
                "Aftalen er i kraft i perioden %s.".formatted(signed.period()),
                document);
        return document;
    }
}
