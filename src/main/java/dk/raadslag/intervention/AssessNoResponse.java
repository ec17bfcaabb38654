package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.Dialogues.Silence;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director says what the silence of a party means; a deadline never does (§ 11, stk. 2). */
@Component
class AssessNoResponse implements TaskListener {

    private final CurrentActor currentActor;
    private final Dialogues dialogues;

    AssessNoResponse(CurrentActor currentActor, Dialogues dialogues) {
        this.currentActor = currentActor;
        this.dialogues = dialogues;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        String caseNumber = (String) task.getVariable(InterventionProcess.CASE_NUMBER);
        Silence silence = Require.choice("Vurdering", form.text("assessment"), Silence.class);
        Actor director = currentActor.completing(task);
        boolean accepted = dialogues.assess(caseNumber, silence, form.text("reason"), director);
        task.getExecution().setVariable(InterventionProcess.DIALOGUE_ACCEPTED, accepted);
        task.getExecution().setVariable(InterventionProcess.SILENCE, silence.name());
    }
}
