package dk.raadslag.intervention.reaction;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director chooses what follows where the problem remains (§ 11, stk. 1 and 2). */
@Component
class ChooseNextStep implements TaskListener {

    private final CurrentActor currentActor;
    private final ReactionProcedure reactions;

    ChooseNextStep(CurrentActor currentActor, ReactionProcedure reactions) {
        this.currentActor = currentActor;
        this.reactions = reactions;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        NextStep.Choice choice = Require.choice("Næste skridt", form.text("choice"), NextStep.Choice.class);
        reactions.chooseNextStep(
                CaseProcess.caseNumber(task), choice, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.NEXT_STEP, choice.name());
    }
}
