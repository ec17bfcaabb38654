package dk.raadslag.consultancy;

import dk.raadslag.agreement.AgreedAssistance;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the offered or promised assistance into the papers of the agreement that it is a part of (§ 12). */
@Component
class AssistanceInWords implements AgreedAssistance {

    private static final Set<Status> IN_THE_AGREEMENT = Set.of(Status.OFFERED, Status.ACCEPTED, Status.COMMITTED);

    private final ConsultantCommitments commitments;

    AssistanceInWords(ConsultantCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<String> inWords(CaseNumber caseNumber) {
        return commitments.ofCase(caseNumber).stream()
                .filter(commitment -> IN_THE_AGREEMENT.contains(commitment.status()))
                .map(commitment -> inWords(commitment.terms()))
                .toList();
    }

    private static String inWords(Terms terms) {
        return "%s, for højst %s Formål: %s"
                .formatted(terms.type().danish(), Danish.amount(terms.ceiling()), terms.purpose());
    }
}
