package dk.raadslag.agreement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the final evaluation on the case (§ 11, stk. 1). */
@Component
class FileEvaluation implements JavaDelegate {

    private final Evaluation evaluation;

    FileEvaluation(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = evaluation.file(AgreementProcess.agreementId(execution));
        execution.setVariable(AgreementProcess.EVALUATION_DOCUMENT_ID, document.toString());
    }
}
