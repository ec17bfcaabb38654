package dk.raadslag.intervention.dialogue;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A responsible party answers the invitation for itself (§ 11, stk. 1). */
@Component
class RespondToDialogue implements TaskListener {

    private final CurrentActor currentActor;
    private final DialogueProcedure dialogues;

    RespondToDialogue(CurrentActor currentActor, DialogueProcedure dialogues) {
        this.currentActor = currentActor;
        this.dialogues = dialogues;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean accepted = dialogues.answer(
                CaseProcess.caseNumber(task),
                Require.choice("Svar", form.text("answer"), DialogueAnswer.Choice.class),
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.DIALOGUE_ACCEPTED, accepted);
    }
}
