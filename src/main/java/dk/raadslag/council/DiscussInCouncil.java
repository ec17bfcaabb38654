package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.COUNCIL_POSITION;
import static dk.raadslag.council.CouncilProcess.DISCUSSED;
import static dk.raadslag.council.CouncilProcess.OPINION_ID;
import static dk.raadslag.council.CouncilProcess.STAGE;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class DiscussInCouncil implements TaskListener {

    private enum Outcome {
        DISCUSSED,
        POSTPONED
    }

    private final Opinions opinions;
    private final CurrentActor currentActor;

    DiscussInCouncil(Opinions opinions, CurrentActor currentActor) {
        this.opinions = opinions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var outcome = Require.choice("Rådets behandling", input.text("meetingOutcome"), Outcome.class);
        if (outcome == Outcome.POSTPONED) {
            String number = (String) task.getVariable(CASE_NUMBER);
            opinions.postpone(number, input.date("newMeetingDate"), currentActor.completing(task));
        } else {
            give(task, discussion(input));
        }
        task.getExecution().setVariable(DISCUSSED, outcome == Outcome.DISCUSSED);
    }

    private void give(DelegateTask task, Discussion discussion) {
        DelegateExecution process = task.getExecution();
        UUID opinion = opinions.give(
                (String) process.getVariable(CASE_NUMBER),
                Stage.valueOf((String) process.getVariable(STAGE)),
                UUID.fromString((String) process.getVariable(BRIEF_ID)),
                discussion,
                currentActor.completing(task));
        process.setVariable(OPINION_ID, opinion.toString());
        process.setVariable(COUNCIL_POSITION, discussion.position().name());
    }

    private static Discussion discussion(FormInput input) {
        return new Discussion(
                input.date("meetingDate"),
                Require.choice("Rådets stilling", input.text("position"), Position.class),
                input.text("opinionText"),
                input.text("dissents"),
                input.text("attendance"));
    }
}
