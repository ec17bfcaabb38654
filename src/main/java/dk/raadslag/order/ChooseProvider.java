package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the provider that the responsible choose within the framework (§ 9, stk. 3). */
@Component
class ChooseProvider implements TaskListener {

    private final SubAgreements subAgreements;
    private final CurrentActor currentActor;

    ChooseProvider(SubAgreements subAgreements, CurrentActor currentActor) {
        this.subAgreements = subAgreements;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        subAgreements.choose(
                OrderProcess.orderId(task.getExecution()),
                OrderProcess.area(task),
                form.text("provider"),
                form.text("singleProviderReason"),
                currentActor.completing(task));
    }
}
