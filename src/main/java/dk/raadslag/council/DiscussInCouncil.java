package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.COUNCIL_POSITION;
import static dk.raadslag.council.CouncilProcess.DISCUSSED;
import static dk.raadslag.council.CouncilProcess.OPINION_ID;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair records the council's discussion of a case, or its postponement. */
@Component
class DiscussInCouncil implements TaskListener {

    private enum Outcome {
        DISCUSSED,
        POSTPONED
    }

    private final DiscussionProcedure discussions;
    private final Impartiality impartiality;
    private final CurrentActor currentActor;

    DiscussInCouncil(DiscussionProcedure discussions, Impartiality impartiality, CurrentActor currentActor) {
        this.discussions = discussions;
        this.impartiality = impartiality;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        impartiality.require((String) task.getVariable(CaseProcess.JOBCENTRE_ID));
        FormInput input = FormInput.of(task);
        var outcome = Require.choice("Rådets behandling", input.text("meetingOutcome"), Outcome.class);
        if (outcome == Outcome.POSTPONED) {
            UUID brief = CaseProcess.id(task, BRIEF_ID);
            discussions.postpone(brief, input.date("newMeetingDate"), currentActor.completing(task));
        } else {
            give(task, discussion(input));
        }
        task.getExecution().setVariable(DISCUSSED, outcome == Outcome.DISCUSSED);
    }

    private void give(DelegateTask task, Discussion discussion) {
        DelegateExecution process = task.getExecution();
        Opinion opinion =
                discussions.give(CaseProcess.id(process, BRIEF_ID), discussion, currentActor.completing(task));
        process.setVariable(OPINION_ID, opinion.id().toString());
        process.setVariable(COUNCIL_POSITION, discussion.position().name());
    }

    private static Discussion discussion(FormInput input) {
        return Discussion.of(
                input.date("meetingDate"),
                Require.choice("Rådets stilling", input.text("position"), Position.class),
                input.text("opinionText"),
                input.text("dissents"),
                input.text("attendance"),
                input.text("recused"));
    }
}
