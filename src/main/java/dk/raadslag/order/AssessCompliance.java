package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.order.Order.Compliance;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records whether the order is followed (§ 11, stk. 4). */
@Component
class AssessCompliance implements TaskListener {

    private final OrderExecution execution;
    private final CurrentActor currentActor;

    AssessCompliance(OrderExecution execution, CurrentActor currentActor) {
        this.execution = execution;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Compliance compliance = Require.choice("Er pålægget fulgt?", form.text("compliance"), Compliance.class);
        execution.assess(
                OrderProcess.orderId(task.getExecution()),
                compliance,
                form.text("assessment"),
                currentActor.completing(task));
        task.getExecution().setVariable(OrderProcess.COMPLIANCE, compliance.name());
    }
}
