package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records that a party has received the order; it cannot refuse it (§ 11, stk. 4). */
@Component
class AcknowledgeOrder implements TaskListener {

    private final OrderProcedure procedure;
    private final CurrentActor currentActor;

    AcknowledgeOrder(OrderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.acknowledge(OrderExecutionProcess.orderId(task), currentActor.completing(task));
    }
}
