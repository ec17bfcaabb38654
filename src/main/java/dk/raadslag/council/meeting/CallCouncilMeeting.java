package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The secretariat calls a meeting of the region's council (§ 8, stk. 3). */
@Component
class CallCouncilMeeting implements ExecutionListener {

    private static final String REASON = "meetingReason";

    private final MeetingProcedure procedure;
    private final CurrentActor currentActor;

    CallCouncilMeeting(MeetingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor secretariat = currentActor.starting(
                Role.SECRETARIAT.in(region),
                "Kun rådets eget sekretariat indkalder rådet. Vælg din egen region i feltet »Beskæftigelsesregion« (§ 8, stk. 3).");
        MeetingKind kind = Require.choice("Mødeform", form.text(MeetingProcess.MEETING_KIND), MeetingKind.class);
        Appointment appointment = Appointment.typed(
                kind,
                form.date(MeetingProcess.MEETING_ON),
                form.text(MeetingProcess.MEETING_TIME),
                form.text(MeetingProcess.MEETING_PLACE),
                procedure.earliest(kind));
        CouncilMeeting meeting = procedure.call(region, kind, form.text(REASON), appointment, secretariat);
        execution.setProcessBusinessKey(meeting.number().value());
        execution.setVariable(CaseProcess.CASE_NUMBER, meeting.number().value());
        execution.removeVariable(REASON);
        MeetingProcess.tell(execution, meeting);
    }
}
