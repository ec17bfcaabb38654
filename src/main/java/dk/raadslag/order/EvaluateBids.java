package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records which bids are valid (§ 11, stk. 2). */
@Component
class EvaluateBids implements TaskListener {

    private final TenderOnBehalf tender;
    private final CurrentActor currentActor;

    EvaluateBids(TenderOnBehalf tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean covered = tender.evaluate(
                OrderProcess.orderId(task.getExecution()),
                form.text("evaluation"),
                form.choices("validBids"),
                currentActor.completing(task));
        task.getExecution().setVariable("bidsCoverOrder", covered);
    }
}
