package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the sub-agreement of a call-off (§ 9, stk. 3). */
@Component
class FileSubAgreement implements JavaDelegate {

    private final SubAgreementPaper paper;

    FileSubAgreement(SubAgreementPaper paper) {
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution process) {
        String document = paper.file(CaseProcess.caseNumber(process)).toString();
        process.setVariable(CallOffProcess.DOCUMENT_ID, document);
    }
}
