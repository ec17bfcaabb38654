package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the approved review of a framework agreement (§ 9, stk. 1). */
@Component
class FileFrameworkReview implements JavaDelegate {

    private final ReviewProcedure procedure;

    FileFrameworkReview(ReviewProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ReviewProcess.DOCUMENT_ID,
                procedure.file(CaseProcess.caseNumber(execution)).toString());
    }
}
