package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair records that the council has approved the minutes of an earlier meeting, or takes them up later. */
@Component
class ApproveMinutes implements TaskListener {

    private enum Outcome {
        APPROVE,
        POSTPONE
    }

    private final MeetingProcedure procedure;
    private final CurrentActor currentActor;

    ApproveMinutes(MeetingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor chair = currentActor.completing(task);
        Outcome outcome = Require.choice("Rådets behandling", form.text("minutesOutcome"), Outcome.class);
        if (outcome == Outcome.APPROVE) {
            procedure.approveMinutes(
                    number, form.date("meetingDate"), form.text("attendance"), form.text("minutesRemarks"), chair);
        } else {
            LocalDate day = procedure.postponeMinutes(number, form.date("newMeetingDate"), chair);
            task.getExecution().setVariable(MeetingProcess.MINUTES_MEETING_ON, day.toString());
        }
        task.getExecution().setVariable(MeetingProcess.MINUTES_APPROVED, outcome == Outcome.APPROVE);
    }
}
