package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.Reactions.NextStep;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director chooses what follows where the problem remains (§ 11, stk. 1 and 2). */
@Component
class ChooseNextStep implements TaskListener {

    private final CurrentActor currentActor;
    private final Reactions reactions;

    ChooseNextStep(CurrentActor currentActor, Reactions reactions) {
        this.currentActor = currentActor;
        this.reactions = reactions;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        NextStep choice = Require.choice("Næste skridt", form.text("choice"), NextStep.class);
        reactions.chooseNextStep(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                choice,
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.NEXT_STEP, choice.name());
    }
}
