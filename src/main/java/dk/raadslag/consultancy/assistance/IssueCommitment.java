package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.COMMITMENT_DOCUMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERING_GROUP;
import static dk.raadslag.consultancy.ConsultancyProcess.HELPER_KIND;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.Consultants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the written commitment and tells the model who delivers (§ 12). */
@Component
class IssueCommitment implements JavaDelegate {

    private final CommitmentLetters letters;
    private final ConsultantCommitments commitments;
    private final Consultants consultants;

    IssueCommitment(CommitmentLetters letters, ConsultantCommitments commitments, Consultants consultants) {
        this.letters = letters;
        this.commitments = commitments;
        this.consultants = consultants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                COMMITMENT_DOCUMENT_ID, letters.issue(commitmentId(execution)).toString());
        var commitment = commitments.commitment(commitmentId(execution));
        execution.setVariable(HELPER_KIND, commitment.consultantKind().name());
        execution.setVariable(DELIVERING_GROUP, consultants.deliveringGroup(commitment));
    }
}
