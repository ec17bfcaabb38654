package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.agreement.AgreementProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the written offer on the case (§ 11, stk. 1). */
@Component
class FileAgreementOffer implements JavaDelegate {

    private final AgreementPapers papers;

    FileAgreementOffer(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = papers.fileOffer(AgreementProcess.agreementId(execution));
        execution.setVariable(AgreementProcess.OFFER_DOCUMENT_ID, document.toString());
    }
}
