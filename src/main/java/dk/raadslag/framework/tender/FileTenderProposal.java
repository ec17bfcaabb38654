package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the proposal that the council discusses (§ 9, stk. 1). */
@Component
class FileTenderProposal implements JavaDelegate {

    private final TenderPapers papers;

    FileTenderProposal(TenderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                TenderProcess.DRAFT_DOCUMENT_ID,
                papers.draft(CaseProcess.caseNumber(execution)).toString());
    }
}
