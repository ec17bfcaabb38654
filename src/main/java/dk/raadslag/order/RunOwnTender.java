package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the tender that the responsible held (§ 11, stk. 2). */
@Component
class RunOwnTender implements TaskListener {

    private final OwnTender tender;
    private final CurrentActor currentActor;

    RunOwnTender(OwnTender tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String course = FormInput.of(task).text("tenderCourse");
        tender.held(
                OrderProcess.orderId(task.getExecution()),
                OrderProcess.area(task),
                course,
                currentActor.completing(task));
    }
}
