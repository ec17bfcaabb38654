package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives what was not spent back to the region's budget (§ 12). Idempotent. */
@Component
class ReleaseRemaining implements JavaDelegate {

    private final ConsultantPayments payments;

    ReleaseRemaining(ConsultantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.finish(commitmentId(execution));
    }
}
