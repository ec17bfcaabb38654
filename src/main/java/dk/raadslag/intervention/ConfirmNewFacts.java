package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region confirms new facts, which then belong to the case (§ 11, stk. 1). */
@Component
class ConfirmNewFacts implements TaskListener {

    private final CurrentActor currentActor;
    private final FindingProcedure findings;

    ConfirmNewFacts(CurrentActor currentActor, FindingProcedure findings) {
        this.currentActor = currentActor;
        this.findings = findings;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean confirmed = form.yes("confirmed");
        findings.decideNewFacts(
                CaseProcess.id(task, InterventionProcess.FINDING_ID),
                confirmed,
                form.text("reason"),
                null,
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.FACTS_CONFIRMED, confirmed);
    }
}
