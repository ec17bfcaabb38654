package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what the minister does about an order that was not followed (§ 11, stk. 4). */
@Component
class HandleNonCompliance implements TaskListener {

    private final OrderExecution execution;
    private final CurrentActor currentActor;

    HandleNonCompliance(OrderExecution execution, CurrentActor currentActor) {
        this.execution = execution;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String steps = FormInput.of(task).text("steps");
        execution.handleNonCompliance(OrderProcess.orderId(task.getExecution()), steps, currentActor.completing(task));
    }
}
