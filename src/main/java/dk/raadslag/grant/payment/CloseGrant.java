package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a grant: frees what is not paid, and files the report to the council. */
@Component
class CloseGrant implements JavaDelegate {

    private final CommitmentProcedure commitments;

    CloseGrant(CommitmentProcedure commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = commitments.close(CaseProcess.id(execution, GrantProcess.GRANT_DECISION_ID));
        execution.setVariable(GrantPaymentProcess.CLOSING_DOCUMENT_ID, document.toString());
    }
}
