package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records how far a party is (§ 11, stk. 4). */
@Component
class ReportOrderProgress implements TaskListener {

    private final OrderExecution execution;
    private final CurrentActor currentActor;

    ReportOrderProgress(OrderExecution execution, CurrentActor currentActor) {
        this.execution = execution;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String progress = FormInput.of(task).text("progress");
        execution.report(OrderProcess.orderId(task.getExecution()), progress, currentActor.completing(task));
    }
}
