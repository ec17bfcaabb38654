package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.engine.form.Options;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The secretariat drafts the agenda, or calls the meeting off (§ 8, stk. 3). */
@Component
class DraftAgenda implements TaskListener {

    private enum Step {
        DRAFT,
        REFRESH,
        CANCEL
    }

    private final MeetingProcedure procedure;
    private final CurrentActor currentActor;

    DraftAgenda(MeetingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Step step = Require.choice("Hvad skal der ske?", form.text("agendaStepChoice"), Step.class);
        Actor secretariat = currentActor.completing(task);
        if (step == Step.CANCEL) {
            String reason = procedure.cancel(CaseProcess.caseNumber(task), form.text("cancelReason"), secretariat);
            task.getExecution().setVariable(MeetingProcess.CANCELLED_BECAUSE, CaseRecord.cut(reason));
        } else if (step == Step.DRAFT) {
            draft(task, form, secretariat);
        }
        task.getExecution().setVariable(MeetingProcess.AGENDA_STEP, step.name());
    }

    private void draft(DelegateTask task, FormInput form, Actor secretariat) {
        CaseNumber number = CaseProcess.caseNumber(task);
        MeetingKind kind = MeetingKind.valueOf((String) task.getVariable(MeetingProcess.MEETING_KIND));
        Appointment appointment = Appointment.typed(
                kind,
                form.date(MeetingProcess.MEETING_ON),
                form.text(MeetingProcess.MEETING_TIME),
                form.text(MeetingProcess.MEETING_PLACE),
                procedure.earliest(kind));
        AgendaChoice choice = new AgendaChoice(
                form.choices(MeetingProcess.AGENDA_MATTERS),
                form.choices(MeetingProcess.AGENDA_PAPERS),
                form.text(MeetingProcess.FREE_ITEMS));
        CouncilMeeting meeting = procedure.draft(number, appointment, choice, secretariat);
        MeetingProcess.tell(task.getExecution(), meeting);
        task.getExecution().setVariable(MeetingProcess.FREE_ITEMS, choice.freeItems());
        task.getExecution().setVariable(MeetingProcess.MATTERS_LEFT_OUT, leftOut(form, choice));
        task.getExecution().setVariable(MeetingProcess.AGENDA_TEXT, CaseRecord.cut(procedure.agenda(number)));
    }

    private static SpinJsonNode leftOut(FormInput form, AgendaChoice choice) {
        return Options.chosen(form.rows(MeetingProcess.WAITING_MATTERS).stream()
                .map(offered -> offered.text("value"))
                .filter(number -> !choice.matters().contains(number))
                .toList());
    }
}
