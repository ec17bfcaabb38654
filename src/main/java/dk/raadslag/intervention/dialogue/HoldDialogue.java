package dk.raadslag.intervention.dialogue;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office records a dialogue meeting (§ 11, stk. 1). */
@Component
class HoldDialogue implements TaskListener {

    private final CurrentActor currentActor;
    private final DialogueProcedure dialogues;

    HoldDialogue(CurrentActor currentActor, DialogueProcedure dialogues) {
        this.currentActor = currentActor;
        this.dialogues = dialogues;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Meeting meeting = new Meeting(
                form.date("heldOn"),
                form.text("participants"),
                form.text("minutes"),
                form.text("causes"),
                form.text("initiatives"));
        UUID minutes = dialogues.hold(CaseProcess.caseNumber(task), meeting, currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.MINUTES_DOCUMENT_ID, minutes.toString());
        task.getExecution().setVariable(InterventionProcess.DIALOGUE_HELD, true);
        task.getExecution().setVariable(InterventionProcess.ANOTHER_MEETING, form.yes("furtherMeeting"));
        task.getExecution().setVariable(InterventionProcess.FINDING_STANDS, form.yes("problemConfirmed"));
        task.getExecution().setVariable(InterventionProcess.INITIATIVES_SUFFICIENT, form.yes("initiativesEnough"));
    }
}
