package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records which bids are valid (§ 11, stk. 2). */
@Component
class EvaluateBids implements TaskListener {

    private final TenderProcedure procedure;
    private final CurrentActor currentActor;

    EvaluateBids(TenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean covered = procedure.evaluate(
                OrderExecutionProcess.orderId(task),
                form.text("evaluation"),
                form.choices("validBids"),
                currentActor.completing(task));
        task.getExecution().setVariable(OrderExecutionProcess.BIDS_COVER_ORDER, covered);
    }
}
