package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERABLE_ACCEPTED;
import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERY_AGAIN;
import static dk.raadslag.consultancy.ConsultancyProcess.INVOICE_APPROVAL_DEADLINE;
import static dk.raadslag.consultancy.ConsultancyProcess.INVOICE_DEADLINE;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office accepts what was delivered, or sends it back (§ 12). */
@Component
class AcceptDeliverable implements TaskListener {

    private final ConsultancyDeliveries deliveries;
    private final CurrentActor currentActor;

    AcceptDeliverable(ConsultancyDeliveries deliveries, CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var actor = currentActor.completing(task);
        var execution = task.getExecution();
        switch (Require.choice("Leverancen", input.text("deliverableDecision"), ConsultancyDeliveries.Decision.class)) {
            case ACCEPT -> {
                var deadlines = deliveries.accept(commitmentId(task), actor);
                execution.setVariable(INVOICE_DEADLINE, deadlines.arrival().toString());
                execution.setVariable(
                        INVOICE_APPROVAL_DEADLINE, deadlines.approval().toString());
                execution.setVariable(DELIVERABLE_ACCEPTED, true);
                execution.setVariable(DELIVERY_AGAIN, false);
            }
            case SEND_BACK -> {
                boolean again = deliveries.reject(commitmentId(task), input.text("deliverableReason"), actor);
                execution.setVariable(DELIVERABLE_ACCEPTED, false);
                execution.setVariable(DELIVERY_AGAIN, again);
            }
        }
    }
}
