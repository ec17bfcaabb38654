package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director says what the silence of a party means; a deadline never does (§ 11, stk. 2). */
@Component
class AssessNoResponse implements TaskListener {

    private final CurrentActor currentActor;
    private final DialogueProcedure dialogues;

    AssessNoResponse(CurrentActor currentActor, DialogueProcedure dialogues) {
        this.currentActor = currentActor;
        this.dialogues = dialogues;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber caseNumber = CaseProcess.caseNumber(task);
        Dialogue.Silence silence = Require.choice("Vurdering", form.text("assessment"), Dialogue.Silence.class);
        Actor director = currentActor.completing(task);
        boolean accepted = dialogues.assess(caseNumber, silence, form.text("reason"), director);
        task.getExecution().setVariable(InterventionProcess.DIALOGUE_ACCEPTED, accepted);
        task.getExecution().setVariable(InterventionProcess.SILENCE, silence.name());
    }
}
