package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.agreement.AgreementProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the final evaluation on the case (§ 11, stk. 1). */
@Component
class FileEvaluation implements JavaDelegate {

    private final AgreementPapers papers;

    FileEvaluation(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = papers.fileEvaluation(AgreementProcess.agreementId(execution));
        execution.setVariable(FollowUpProcess.EVALUATION_DOCUMENT_ID, document.toString());
    }
}
