package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region obtains the documentation that is missing, before anybody concludes (§ 11, stk. 1). */
@Component
class ObtainDocumentation implements TaskListener {

    private final Evaluations evaluations;
    private final CurrentActor currentActor;

    ObtainDocumentation(Evaluations evaluations, CurrentActor currentActor) {
        this.evaluations = evaluations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String how = FormInput.of(task).text("obtained");
        var missing = evaluations.obtain(AgreementProcess.agreementId(task), how, currentActor.completing(task));
        task.getExecution().setVariable(FollowUpProcess.REQUIREMENT_IDS, FollowUpProcess.ids(missing));
    }
}
