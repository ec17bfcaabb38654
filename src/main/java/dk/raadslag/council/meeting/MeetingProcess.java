package dk.raadslag.council.meeting;

import dk.raadslag.journal.CaseRecord;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code council-meeting} and {@code council-item}. */
final class MeetingProcess {

    static final String ITEM_ID = "itemId";

    /** What the list of tasks says a task is about. */
    static final String CASE_TITLE = "caseTitle";

    static final String MEETING_KIND = "meetingKind";
    static final String MEETING_ON = "meetingOn";
    static final String MEETING_TIME = "meetingTime";
    static final String MEETING_PLACE = "meetingPlace";

    /** What letters and forms tell of time and place. */
    static final String MEETING_INVITATION = "meetingInvitation";

    static final String WAITING_MATTERS = "waitingMatters";
    static final String MATTERS_WAIT = "mattersWait";
    static final String AGENDA_MATTERS = "agendaMatters";

    /** What waited when the agenda was drafted and was not put on it, which is not offered as chosen again. */
    static final String MATTERS_LEFT_OUT = "mattersLeftOut";

    static final String AGENDA_PAPERS = "agendaPapers";
    static final String REGION_PAPERS = "regionPapers";
    static final String PAPERS_THERE = "papersThere";

    /** What the secretariat typed, which comes back with the agenda. */
    static final String FREE_ITEMS = "freeItems";

    static final String AGENDA_TEXT = "agendaText";
    static final String AGENDA_STEP = "agendaStep";
    static final String AGENDA_APPROVED = "agendaApproved";
    static final String AGENDA_REMARK = "agendaRemark";
    static final String AGENDA_DOCUMENT_ID = "agendaDocumentId";
    static final String MEETING_HELD = "meetingHeld";

    /** That the meeting was or will not be held, and why, which a letter tells. */
    static final String MEETING_NOT_HELD = "meetingNotHeld";

    /** Why the meeting was called off, which a letter tells. */
    static final String CANCELLED_BECAUSE = "meetingCancelledBecause";

    static final String ITEM_TEXT = "itemText";
    static final String ITEM_OUTCOMES = "itemOutcomes";
    static final String ITEM_RESULT = "itemResult";

    /** What was written of the item, which the chair reads apart: each can fill a variable. */
    static final String WRITTEN_WORDING = "writtenWording";

    static final String WRITTEN_DISSENTS = "writtenDissents";
    static final String WRITTEN_RECUSED = "writtenRecused";
    static final String ITEM_APPROVED = "itemApproved";
    static final String ITEM_REMARK = "itemRemark";

    static final String MINUTES_DOCUMENT_ID = "minutesDocumentId";
    /** By when the council approves the minutes: when the next meeting is expected, or the day to which it has put them off. */
    static final String MINUTES_MEETING_ON = "minutesMeetingOn";

    static final String MINUTES_APPROVED = "minutesApproved";

    private MeetingProcess() {}

    /** Tells the process when and where the meeting is. */
    static void tell(VariableScope scope, CouncilMeeting meeting) {
        Appointment appointment = meeting.appointment();
        scope.setVariable(MEETING_KIND, meeting.kind().name());
        scope.setVariable(MEETING_ON, appointment.meetingOn().toString());
        scope.setVariable(MEETING_TIME, appointment.meetingTime());
        scope.setVariable(MEETING_PLACE, appointment.place());
        scope.setVariable(MEETING_INVITATION, CaseRecord.cut(meeting.invitation()));
    }
}
