package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.INVOICES_EXPECTED;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office approves an invoice for payment, or says that no more will come (§ 12). */
@Component
class ApproveInvoice implements TaskListener {

    private final ConsultantInvoices invoices;
    private final CurrentActor currentActor;

    ApproveInvoice(ConsultantInvoices invoices, CurrentActor currentActor) {
        this.invoices = invoices;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var actor = currentActor.completing(task);
        var decision = Require.choice("Faktura", input.text("invoiceDecision"), Decision.class);
        BigDecimal left =
                decision == Decision.NONE ? BigDecimal.ZERO : invoices.approve(commitmentId(task), typed(input), actor);
        boolean expected = decision == Decision.APPROVE_MORE_TO_COME && left.signum() > 0;
        if (!expected) {
            invoices.close(commitmentId(task), actor);
        }
        task.getExecution().setVariable(INVOICES_EXPECTED, expected);
    }

    private static ConsultantInvoices.Typed typed(FormInput input) {
        return new ConsultantInvoices.Typed(
                input.text("invoiceNumber"), input.number("invoiceAmount"), input.date("invoiceReceivedOn"));
    }

    private enum Decision {
        APPROVE_MORE_TO_COME,
        APPROVE_LAST,
        NONE
    }
}
