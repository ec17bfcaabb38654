package dk.raadslag.agreement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the written offer on the case (§ 11, stk. 1). */
@Component
class FileAgreementOffer implements JavaDelegate {

    private final Offering offering;

    FileAgreementOffer(Offering offering) {
        this.offering = offering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = offering.file(AgreementProcess.agreementId(execution));
        execution.setVariable(AgreementProcess.OFFER_DOCUMENT_ID, document.toString());
    }
}
