package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.MEETING_CALLED_FOR;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CallExtraordinaryMeeting implements TaskListener {

    private final Opinions opinions;
    private final CurrentActor currentActor;

    CallExtraordinaryMeeting(Opinions opinions, CurrentActor currentActor) {
        this.opinions = opinions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        LocalDate day = opinions.callExtraordinaryMeeting(
                (String) task.getVariable(CASE_NUMBER),
                FormInput.of(task).date("extraordinaryMeetingDate"),
                currentActor.completing(task));
        task.getExecution().setVariable(MEETING_CALLED_FOR, Danish.date(day));
    }
}
