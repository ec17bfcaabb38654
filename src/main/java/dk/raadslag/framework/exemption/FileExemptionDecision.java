package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the director's decision (§ 9, stk. 4). */
@Component
class FileExemptionDecision implements JavaDelegate {

    private final ExemptionPapers papers;

    FileExemptionDecision(ExemptionPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution process) {
        String document = papers.decision(CaseProcess.caseNumber(process)).toString();
        process.setVariable(ExemptionProcess.DECISION_DOCUMENT_ID, document);
    }
}
