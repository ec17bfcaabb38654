package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the awarded framework agreement (§ 9, stk. 1). */
@Component
class FileFrameworkAgreement implements JavaDelegate {

    private final TenderPapers papers;

    FileFrameworkAgreement(TenderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                TenderProcess.FRAMEWORK_DOCUMENT_ID,
                papers.agreement(CaseProcess.caseNumber(execution)).toString());
    }
}
