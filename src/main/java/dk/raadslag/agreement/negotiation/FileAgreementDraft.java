package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.agreement.AgreementProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the draft that the council discusses (§ 11, stk. 3). */
@Component
class FileAgreementDraft implements JavaDelegate {

    private final AgreementPapers papers;

    FileAgreementDraft(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = papers.fileDraft(AgreementProcess.agreementId(execution));
        execution.setVariable(AgreementProcess.DRAFT_DOCUMENT_ID, document.toString());
    }
}
