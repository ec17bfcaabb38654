package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Registers a delivery, by the regional office or by the jobcentre that helps (§ 12). */
@Component
class DeliverAssistance implements TaskListener {

    private final ConsultancyDeliveries deliveries;
    private final CurrentActor currentActor;

    DeliverAssistance(ConsultancyDeliveries deliveries, CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        deliveries.deliver(
                commitmentId(task),
                input.text("deliveryReport"),
                input.date("deliveredOn"),
                currentActor.completing(task));
    }
}
