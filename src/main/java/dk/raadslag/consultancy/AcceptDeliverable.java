package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERABLE_ACCEPTED;
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
        var decision = Require.choice("Leverancen", input.text("deliverableDecision"), Decision.class);
        switch (decision) {
            case ACCEPT -> deliveries.accept(commitmentId(task), actor);
            case SEND_BACK -> deliveries.reject(commitmentId(task), input.text("deliverableReason"), actor);
        }
        task.getExecution().setVariable(DELIVERABLE_ACCEPTED, decision == Decision.ACCEPT);
    }

    private enum Decision {
        ACCEPT,
        SEND_BACK
    }
}
