package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records that a party has received the order; it cannot refuse it (§ 11, stk. 4). */
@Component
class AcknowledgeOrder implements TaskListener {

    private final OrderExecution execution;
    private final CurrentActor currentActor;

    AcknowledgeOrder(OrderExecution execution, CurrentActor currentActor) {
        this.execution = execution;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        execution.acknowledge(OrderProcess.orderId(task.getExecution()), currentActor.completing(task));
    }
}
