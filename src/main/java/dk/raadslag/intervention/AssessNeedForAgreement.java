package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.Reactions.Need;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director assesses whether an agreement is needed (§ 11, stk. 1). */
@Component
class AssessNeedForAgreement implements TaskListener {

    private final CurrentActor currentActor;
    private final Reactions reactions;

    AssessNeedForAgreement(CurrentActor currentActor, Reactions reactions) {
        this.currentActor = currentActor;
        this.reactions = reactions;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Need need = Require.choice("Vurdering", form.text("need"), Need.class);
        reactions.assessNeed(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                need,
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.AGREEMENT_NEED, need.name());
    }
}
