package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.MEETING_CALLED_FOR;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director calls an extraordinary meeting of the council (§ 8, stk. 3). */
@Component
class CallExtraordinaryMeeting implements TaskListener {

    private final DiscussionProcedure discussions;
    private final CurrentActor currentActor;

    CallExtraordinaryMeeting(DiscussionProcedure discussions, CurrentActor currentActor) {
        this.discussions = discussions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        LocalDate day = discussions.callExtraordinaryMeeting(
                CaseProcess.id(task, CouncilProcess.BRIEF_ID),
                FormInput.of(task).date("extraordinaryMeetingDate"),
                currentActor.completing(task));
        task.getExecution().setVariable(MEETING_CALLED_FOR, Danish.date(day));
    }
}
