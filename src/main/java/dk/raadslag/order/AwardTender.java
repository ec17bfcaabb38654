package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Awards the region's tender (§ 11, stk. 2). */
@Component
class AwardTender implements TaskListener {

    private final TenderOnBehalf tender;
    private final CurrentActor currentActor;

    AwardTender(TenderOnBehalf tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        tender.award(
                OrderProcess.orderId(task.getExecution()),
                form.choices("awardedBids"),
                form.text("reason"),
                form.text("singleProviderReason"),
                currentActor.completing(task));
    }
}
