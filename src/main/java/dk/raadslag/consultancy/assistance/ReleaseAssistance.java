package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;
import static dk.raadslag.consultancy.ConsultancyProcess.tellEnd;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The agreement ends before anything is delivered: the money goes back to the budget (§ 12). Idempotent. */
@Component
class ReleaseAssistance implements JavaDelegate {

    private final ConsultantPayments payments;

    ReleaseAssistance(ConsultantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tellEnd(execution, payments.endAgreement(commitmentId(execution)));
    }
}
