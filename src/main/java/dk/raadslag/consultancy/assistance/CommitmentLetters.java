package dk.raadslag.consultancy.assistance;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.Consultants;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The written commitment to a consultant or a helping jobcentre (Tilsagn, § 12). */
@Component
@PartOfAnAct
class CommitmentLetters {

    private final ConsultantCommitments commitments;
    private final Consultants consultants;
    private final Authorities authorities;
    private final Documents documents;
    private final ConsultancyJournal journal;

    CommitmentLetters(
            ConsultantCommitments commitments,
            Consultants consultants,
            Authorities authorities,
            Documents documents,
            ConsultancyJournal journal) {
        this.commitments = commitments;
        this.consultants = consultants;
        this.authorities = authorities;
        this.documents = documents;
        this.journal = journal;
    }

    /** Files the commitment, once; a second call returns the same document. */
    UUID issue(UUID id) {
        ConsultantCommitment commitment = commitments.locked(id);
        UUID issued = commitment.documentId();
        if (issued != null) {
            return issued;
        }
        String title = "Tilsagn om konsulentbistand";
        UUID document = documents
                .file(commitment.caseNumber(), "consultancy-commitment", title, content(commitment))
                .id();
        commitments.save(commitment.issue(document));
        journal.noteIssued(commitment.caseNumber(), document);
        return document;
    }

    private Map<String, Object> content(ConsultantCommitment commitment) {
        return Map.of(
                "caseNumber", commitment.caseNumber().value(),
                "jobcentre", authorities.jobcentre(commitment.jobcentreId()).name(),
                "region", authorities.regionName(commitment.regionCode()),
                "helper", consultants.name(commitment),
                "type", commitment.terms().type().danish(),
                "purpose", commitment.terms().purpose(),
                "price", Objects.requireNonNull(commitment.price()));
    }
}
