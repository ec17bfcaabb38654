package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the sub-agreement (§ 9, stk. 3). */
@Component
class SignSubAgreement implements TaskListener {

    private final SubAgreements subAgreements;
    private final CurrentActor currentActor;

    SignSubAgreement(SubAgreements subAgreements, CurrentActor currentActor) {
        this.subAgreements = subAgreements;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        SubAgreementTerms terms = new SubAgreementTerms(
                form.text("volume"), form.number("price"), form.date("startsOn"), form.date("endsOn"));
        subAgreements.sign(
                OrderProcess.orderId(task.getExecution()),
                OrderProcess.area(task),
                terms,
                currentActor.completing(task));
    }
}
