package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records a contract of the responsible with an other provider (§ 11, stk. 4). */
@Component
class ContractProvider implements TaskListener {

    private final ContractProcedure procedure;
    private final CurrentActor currentActor;

    ContractProvider(ContractProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        procedure.conclude(
                OrderExecutionProcess.orderId(task),
                OrderExecutionProcess.area(task),
                new ContractProcedure.TypedContract(form.text("provider"), form.number("price"), form.text("reason")),
                currentActor.completing(task));
        task.getExecution().setVariable(OrderExecutionProcess.MORE_PROVIDERS, form.yes("anotherProvider"));
    }
}
