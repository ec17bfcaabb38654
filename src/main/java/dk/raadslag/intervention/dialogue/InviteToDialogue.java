package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.JobcentreParties;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office invites the responsible parties to a dialogue (§ 11, stk. 1). */
@Component
class InviteToDialogue implements TaskListener {

    private final CurrentActor currentActor;
    private final JobcentreParties parties;
    private final DialogueProcedure dialogues;

    InviteToDialogue(CurrentActor currentActor, JobcentreParties parties, DialogueProcedure dialogues) {
        this.currentActor = currentActor;
        this.parties = parties;
        this.dialogues = dialogues;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        List<String> groups = parties.groups((String) task.getVariable(CaseProcess.JOBCENTRE_ID), (String)
                task.getVariable(InterventionProcess.PARTY_KINDS));
        UUID paper = dialogues.invite(
                CaseProcess.caseNumber(task),
                groups,
                new Invitation(form.date("meetingDate"), form.text("place"), form.text("agenda")),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.INVITATION_DOCUMENT_ID, paper.toString());
        task.getExecution().setVariable(InterventionProcess.DIALOGUE_ACCEPTED, false);
    }
}
