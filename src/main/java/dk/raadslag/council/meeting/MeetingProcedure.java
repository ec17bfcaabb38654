package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a council's meeting from the call to the approved minutes (§ 8, stk. 3). */
@Component
@PartOfAnAct
class MeetingProcedure {

    static final String PARAGRAPH = "§ 8, stk. 3";
    private static final String PREFIX = "RBM";

    /** Whether the council met. */
    enum Outcome {
        HELD,
        NOT_HELD
    }

    private final CouncilMeetings meetings;
    private final Agendas agendas;
    private final Matters matters;
    private final CaseRecord record;
    private final Policy policy;
    private final Clock clock;

    MeetingProcedure(
            CouncilMeetings meetings, Agendas agendas, Matters matters, CaseRecord record, Policy policy, Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.matters = matters;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /** The first day that the notice of such a meeting allows, if its agenda is sent today. */
    LocalDate earliest(MeetingKind kind) {
        return policy.lastDay(LocalDate.now(clock), kind.notice());
    }

    /** Calls a meeting in a matter of its own. */
    CouncilMeeting call(
            RegionCode region,
            MeetingKind kind,
            @Nullable String typedReason,
            Appointment appointment,
            Actor secretariat) {
        String reason = kind == MeetingKind.ORDINARY ? null : Require.text("Begrundelse", typedReason);
        String title = kind.called(LocalDate.now(clock));
        CaseNumber number = matters.open(PREFIX, region, null, title);
        CouncilMeeting meeting =
                meetings.save(CouncilMeeting.call(number, region, kind, reason, appointment, secretariat));
        record.add(number, secretariat, "callCouncilMeeting", PARAGRAPH, "Rådet er indkaldt. " + meeting.invitation());
        return meeting;
    }

    /** Drafts the agenda anew, for the day given. */
    CouncilMeeting draft(CaseNumber number, Appointment appointment, AgendaChoice choice, Actor secretariat) {
        CouncilMeeting meeting = meetings.save(meetings.meeting(number).draft(appointment));
        List<AgendaItem> items = agendas.compose(meeting, choice);
        String text = "Dagsordenen er udarbejdet. %s\n%s".formatted(meeting.invitation(), headings(items));
        record.add(number, secretariat, "draftAgenda", PARAGRAPH, text);
        return meeting;
    }

    /** Calls the meeting off and returns the reason; what waits for the council goes on waiting. */
    String cancel(CaseNumber number, @Nullable String typedReason, Actor secretariat) {
        String reason = Require.text("Begrundelse for aflysningen", typedReason);
        meetings.save(meetings.meeting(number).cancel());
        String text = "Mødet er aflyst. Sagerne venter fortsat på rådet. Begrundelse: " + reason;
        record.add(number, secretariat, "draftAgenda", PARAGRAPH, text, CouncilMeeting.Status.CANCELLED);
        return reason;
    }

    /** Records the chair's approval of the agenda. */
    void approve(CaseNumber number, Actor chair) {
        CouncilMeeting meeting = meetings.meeting(number);
        agendas.requireCurrent(number);
        meetings.save(meeting.approve(chair, earliest(meeting.kind())));
        record.add(number, chair, "approveAgenda", PARAGRAPH, "Formanden har godkendt dagsordenen.");
    }

    /** Records that the chair sends the agenda back, and returns the checked remark. */
    String sendBack(CaseNumber number, @Nullable String typedRemark, Actor chair) {
        String remark = Require.text("Bemærkning til sekretariatet", typedRemark);
        record.add(number, chair, "approveAgenda", PARAGRAPH, "Dagsordenen er sendt tilbage: " + remark);
        return remark;
    }

    /** Records when the meeting was held, and who took part. */
    CouncilMeeting hold(
            CaseNumber number,
            @Nullable LocalDate typedDay,
            @Nullable BigDecimal present,
            @Nullable String attendance,
            Actor secretariat) {
        CouncilMeeting meeting = meetings.meeting(number);
        LocalDate day = meeting.dayOfTreatment(typedDay, noticed(meeting), LocalDate.now(clock));
        Held held = Held.typed(day, present, attendance, policy.number("COUNCIL_QUORUM"));
        CouncilMeeting treated = meetings.save(meeting.hold(held));
        String text = "Rådet behandlede dagsordenen den %s. %sAntal deltagende medlemmer: %d. Fremmøde: %s"
                .formatted(
                        Danish.date(day),
                        treated.isOnAnotherDay()
                                ? "Dagsordenen lød på den %s. "
                                        .formatted(Danish.date(
                                                treated.appointment().meetingOn()))
                                : "",
                        held.membersPresent(),
                        held.attendance());
        record.add(number, secretariat, "holdMeeting", PARAGRAPH, text);
        return treated;
    }

    /** The first day of which the members had notice; in writing they may all have answered at once. */
    private LocalDate noticed(CouncilMeeting meeting) {
        LocalDate sent = meetings.agendaSentOn(meeting.number());
        return meeting.kind() == MeetingKind.WRITTEN
                ? sent
                : policy.lastDay(sent, meeting.kind().notice());
    }

    /** Records that the meeting was or will not be held, and returns what the members are told of it. */
    String notHeld(CaseNumber number, @Nullable String typedReason, Actor secretariat) {
        String reason = Require.text("Begrundelse", typedReason);
        CouncilMeeting meeting = meetings.save(meetings.meeting(number).notHeld());
        String text = "%s Begrundelse: %s".formatted(meeting.isNotHeld(LocalDate.now(clock)), reason);
        record.add(number, secretariat, "holdMeeting", PARAGRAPH, text, Outcome.NOT_HELD);
        return text;
    }

    /** Records that the council has approved the minutes, at the meeting of the day given. */
    void approveMinutes(
            CaseNumber number,
            @Nullable LocalDate typedDay,
            @Nullable String typedAttendance,
            @Nullable String typedRemarks,
            Actor chair) {
        LocalDate day = Require.dateNotAfter("Mødedato", typedDay, LocalDate.now(clock));
        String attendance = Require.text("Fremmøde", typedAttendance);
        String remarks = Require.optionalText("Rettelser og bemærkninger", typedRemarks);
        meetings.save(meetings.meeting(number).close(day, chair));
        String text = "Rådet har godkendt referatet på mødet den %s. Fremmøde: %s%s"
                .formatted(Danish.date(day), attendance, remarks == null ? "" : "\nBemærkninger: " + remarks);
        record.add(number, chair, "approveMinutes", PARAGRAPH, text);
    }

    /** Records that the council takes the minutes up later, and returns the day. */
    LocalDate postponeMinutes(CaseNumber number, @Nullable LocalDate typedDay, Actor chair) {
        LocalDate day = Require.meetingDate("Ny mødedato", typedDay, LocalDate.now(clock));
        String text = "Rådet har udsat godkendelsen af referatet til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, "approveMinutes", PARAGRAPH, text);
        return day;
    }

    /** The agenda in words, as the chair approves it: all headings, then what the members should know of each item. */
    String agenda(CaseNumber number) {
        List<AgendaItem> items = agendas.of(number);
        return Stream.concat(
                        Stream.of(headings(items)),
                        items.stream().filter(AgendaItem::hasText).map(AgendaItem::inWords))
                .collect(Collectors.joining("\n\n"));
    }

    private static String headings(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::marked).collect(Collectors.joining("\n"));
    }
}
