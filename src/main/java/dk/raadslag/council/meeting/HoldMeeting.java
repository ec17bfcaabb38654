package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The secretariat records that the meeting was held and who took part, or that it was not held. */
@Component
class HoldMeeting implements TaskListener {

    private final MeetingProcedure procedure;
    private final CurrentActor currentActor;

    HoldMeeting(MeetingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor secretariat = currentActor.completing(task);
        boolean held = Require.choice("Mødet", form.text("holdOutcome"), MeetingProcedure.Outcome.class)
                == MeetingProcedure.Outcome.HELD;
        if (held) {
            MeetingProcess.tell(
                    task.getExecution(),
                    procedure.hold(
                            number,
                            form.date("heldOn"),
                            form.number("membersPresent"),
                            form.text("attendance"),
                            secretariat));
        } else {
            String told = CaseRecord.cut(procedure.notHeld(number, form.text("notHeldReason"), secretariat));
            task.getExecution().setVariable(MeetingProcess.AGENDA_REMARK, told);
            task.getExecution().setVariable(MeetingProcess.MEETING_NOT_HELD, told);
        }
        task.getExecution().setVariable(MeetingProcess.MEETING_HELD, held);
    }
}
