package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.order.execution.MinisterOrder.Compliance;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records whether the order is followed (§ 11, stk. 4). */
@Component
class AssessCompliance implements TaskListener {

    private final OrderProcedure procedure;
    private final CurrentActor currentActor;

    AssessCompliance(OrderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Compliance compliance = Require.choice("Er pålægget fulgt?", form.text("compliance"), Compliance.class);
        procedure.assess(
                OrderExecutionProcess.orderId(task),
                compliance,
                form.text("assessment"),
                currentActor.completing(task));
        task.getExecution().setVariable(OrderExecutionProcess.COMPLIANCE, compliance.name());
    }
}
