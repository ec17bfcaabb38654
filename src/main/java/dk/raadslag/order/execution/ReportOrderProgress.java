package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records how far a party is (§ 11, stk. 4). */
@Component
class ReportOrderProgress implements TaskListener {

    private final OrderProcedure procedure;
    private final CurrentActor currentActor;

    ReportOrderProgress(OrderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String progress = FormInput.of(task).text("progress");
        procedure.report(OrderExecutionProcess.orderId(task), progress, currentActor.completing(task));
    }
}
