package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what the minister does about an order that was not followed (§ 11, stk. 4). */
@Component
class HandleNonCompliance implements TaskListener {

    private final OrderProcedure procedure;
    private final CurrentActor currentActor;

    HandleNonCompliance(OrderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String steps = FormInput.of(task).text("steps");
        procedure.handleNonCompliance(OrderExecutionProcess.orderId(task), steps, currentActor.completing(task));
    }
}
