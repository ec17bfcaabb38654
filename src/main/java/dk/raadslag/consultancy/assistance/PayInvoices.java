package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pays the approved invoices; the region bears the cost (§ 12). Idempotent. */
@Component
class PayInvoices implements JavaDelegate {

    private final ConsultantPayments payments;

    PayInvoices(ConsultantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.pay(commitmentId(execution));
    }
}
