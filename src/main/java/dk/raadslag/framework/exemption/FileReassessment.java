package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files what the director has decided about the reassessment (§ 9, stk. 4). */
@Component
class FileReassessment implements JavaDelegate {

    private final ExemptionPapers papers;

    FileReassessment(ExemptionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution process) {
        String document = papers.reassessment(CaseProcess.caseNumber(process)).toString();
        process.setVariable(ExemptionProcess.DECISION_DOCUMENT_ID, document);
    }
}
