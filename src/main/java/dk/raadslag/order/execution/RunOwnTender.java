package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the tender that the responsible held (§ 11, stk. 2). */
@Component
class RunOwnTender implements TaskListener {

    private final ContractProcedure procedure;
    private final CurrentActor currentActor;

    RunOwnTender(ContractProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String course = FormInput.of(task).text("tenderCourse");
        procedure.held(
                OrderExecutionProcess.orderId(task),
                OrderExecutionProcess.area(task),
                course,
                currentActor.completing(task));
    }
}
