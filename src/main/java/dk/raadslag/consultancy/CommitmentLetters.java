package dk.raadslag.consultancy;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.document.Documents;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The written commitment to a consultant or a helping jobcentre (Tilsagn, § 12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommitmentLetters {

    private final Commitments commitments;
    private final Helpers helpers;
    private final Authorities authorities;
    private final Documents documents;
    private final ConsultancyJournal journal;

    CommitmentLetters(
            Commitments commitments,
            Helpers helpers,
            Authorities authorities,
            Documents documents,
            ConsultancyJournal journal) {
        this.commitments = commitments;
        this.helpers = helpers;
        this.authorities = authorities;
        this.documents = documents;
        this.journal = journal;
    }

    /** Files the commitment, once; a second call answers the same document. */
    UUID issue(UUID id) {
        Commitment commitment = commitments.locked(id);
        if (commitment.documentId() != null) {
            return commitment.documentId();
        }
        String title = "Tilsagn om konsulentbistand";
        UUID document = documents
                .file(commitment.caseNumber(), "consultancy-commitment", title, content(commitment))
                .id();
        commitments.issued(id, document);
        journal.noteIssued(commitment.caseNumber(), document);
        return document;
    }

    private Map<String, Object> content(Commitment commitment) {
        return Map.of(
                "caseNumber", commitment.caseNumber(),
                "jobcentre", authorities.jobcentre(commitment.jobcentreId()).name(),
                "region", authorities.regionName(commitment.regionCode()),
                "helper", helpers.name(commitment),
                "type", commitment.type().danish(),
                "purpose", commitment.purpose(),
                "price", commitment.price());
    }
}
