package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Publishes the region's tender on behalf of the responsible (§ 11, stk. 2). */
@Component
class PublishTender implements TaskListener {

    private final TenderOnBehalf tender;
    private final CurrentActor currentActor;

    PublishTender(TenderOnBehalf tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        LocalDate deadline = tender.publish(
                OrderProcess.orderId(task.getExecution()),
                form.text("description"),
                form.text("criteria"),
                currentActor.completing(task));
        task.getExecution().setVariable("bidDeadline", deadline.toString());
    }
}
