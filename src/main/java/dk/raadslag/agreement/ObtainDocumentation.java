package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region obtains the documentation that is missing, before anybody concludes (§ 11, stk. 1). */
@Component
class ObtainDocumentation implements TaskListener {

    private final Results results;
    private final CurrentActor currentActor;

    ObtainDocumentation(Results results, CurrentActor currentActor) {
        this.results = results;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String how = FormInput.of(task).text("obtained");
        var missing = results.obtain(AgreementProcess.agreementId(task), how, currentActor.completing(task));
        task.getExecution().setVariable(AgreementProcess.REQUIREMENT_IDS, AgreementProcess.ids(missing));
    }
}
