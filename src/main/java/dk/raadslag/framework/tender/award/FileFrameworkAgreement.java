package dk.raadslag.framework.tender.award;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the awarded framework agreement (§ 9, stk. 1). */
@Component
class FileFrameworkAgreement implements JavaDelegate {

    private final FrameworkAgreementPaper paper;

    FileFrameworkAgreement(FrameworkAgreementPaper paper) {
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AwardProcess.FRAMEWORK_DOCUMENT_ID,
                paper.file(CaseProcess.caseNumber(execution)).toString());
    }
}
