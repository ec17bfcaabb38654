package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the sub-agreement (§ 9, stk. 3). */
@Component
class SignSubAgreement implements TaskListener {

    private final SubAgreementProcedure procedure;
    private final CurrentActor currentActor;

    SignSubAgreement(SubAgreementProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        SubAgreementTerms terms = SubAgreementTerms.typed(
                form.text("volume"), form.number("price"), form.date("startsOn"), form.date("endsOn"));
        procedure.sign(
                OrderExecutionProcess.orderId(task),
                OrderExecutionProcess.area(task),
                terms,
                currentActor.completing(task));
    }
}
