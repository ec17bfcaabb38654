package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records a contract of the responsible with an other provider (§ 11, stk. 4). */
@Component
class ContractProvider implements TaskListener {

    private final OwnTender tender;
    private final CurrentActor currentActor;

    ContractProvider(OwnTender tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        tender.contract(
                OrderProcess.orderId(task.getExecution()),
                OrderProcess.area(task),
                form.text("provider"),
                form.number("price"),
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable("moreProviders", form.yes("anotherProvider"));
    }
}
