package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the assistance early: what is approved is paid, the rest goes back to the budget (§ 12). Idempotent. */
@Component
class ReleaseAssistance implements JavaDelegate {

    private final ConsultantPayments payments;

    ReleaseAssistance(ConsultantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.release(commitmentId(execution));
    }
}
