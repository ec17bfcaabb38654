package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the written promise. Idempotent. */
@Component
class FileGrantCommitment implements JavaDelegate {

    private final CommitmentProcedure commitments;

    FileGrantCommitment(CommitmentProcedure commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = commitments.file(CaseProcess.id(execution, GrantProcess.GRANT_DECISION_ID));
        execution.setVariable(GrantPaymentProcess.COMMITMENT_DOCUMENT_ID, document.toString());
    }
}
