package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the provider that the responsible choose within the framework (§ 9, stk. 3). */
@Component
class ChooseProvider implements TaskListener {

    private final SubAgreementProcedure procedure;
    private final CurrentActor currentActor;

    ChooseProvider(SubAgreementProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        procedure.choose(
                OrderExecutionProcess.orderId(task),
                OrderExecutionProcess.area(task),
                form.text("provider"),
                form.text("singleProviderReason"),
                currentActor.completing(task));
    }
}
