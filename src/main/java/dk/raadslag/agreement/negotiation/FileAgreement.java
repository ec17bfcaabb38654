package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.agreement.AgreementProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the signed agreement and brings it into force (§ 11, stk. 1). */
@Component
class FileAgreement implements JavaDelegate {

    private final AgreementPapers papers;

    FileAgreement(AgreementPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = papers.fileAgreement(AgreementProcess.agreementId(execution));
        execution.setVariable(AgreementProcess.AGREEMENT_DOCUMENT_ID, document.toString());
        execution.setVariable(AgreementProcess.AGREEMENT_RESULT, AgreementProcess.SIGNED);
    }
}
