package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A meeting of a regional council, or a written procedure in its place (§ 8, stk. 3).
 *
 * @param reason why an ordinary meeting is not awaited, or null for one
 * @param held null before the meeting was held
 * @param minutes null before they are filed
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record CouncilMeeting(
        @Id UUID id,
        @InsertOnlyProperty CaseNumber number,
        @InsertOnlyProperty RegionCode regionCode,
        @InsertOnlyProperty MeetingKind kind,
        @InsertOnlyProperty @Nullable String reason,
        @InsertOnlyProperty String calledByGroup,
        @Embedded.Empty Appointment appointment,
        Status status,
        @Embedded.Empty Agenda agenda,
        @Embedded.Nullable @Nullable Held held,
        @Embedded.Nullable @Nullable Minutes minutes,
        @Version @Nullable Integer version) {

    private static final String TREATED_ON = "Behandlet den";
    private static final String ELSEWHERE =
            "Mødet er ikke nået hertil, eller skridtet er allerede taget. Se sagens journal.";

    /** The states of a meeting. */
    enum Status {
        CALLED,
        APPROVED,
        HELD,
        MINUTED,
        CLOSED,
        CANCELLED
    }

    /** Calls a meeting. */
    static CouncilMeeting call(
            CaseNumber number,
            RegionCode region,
            MeetingKind kind,
            @Nullable String reason,
            Appointment appointment,
            Actor secretariat) {
        return new CouncilMeeting(
                UUID.randomUUID(),
                number,
                region,
                kind,
                reason,
                secretariat.groupId(),
                appointment,
                Status.CALLED,
                Agenda.NONE,
                null,
                null,
                null);
    }

    /** A new draft of the agenda, for the day given. */
    CouncilMeeting draft(Appointment when) {
        in(Status.CALLED);
        return with(when, Status.CALLED, agenda.drafted(), null, null);
    }

    /** The chair's approval of the agenda, which is then sent; refused when the notice does not allow the day any more. */
    CouncilMeeting approve(Actor chair, LocalDate earliest) {
        in(Status.CALLED);
        Require.that(
                !appointment.meetingOn().isBefore(earliest),
                "Medlemmerne skal have tid til at læse papirerne, som sendes nu. Send dagsordenen tilbage, så sekretariatet kan vælge den %s eller en senere dag."
                        .formatted(Danish.date(earliest)));
        return with(appointment, Status.APPROVED, agenda.approved(chair), null, null);
    }

    /** The agenda with its papers is filed. */
    CouncilMeeting agendaFiled(UUID document) {
        return with(appointment, status, agenda.filed(document), held, minutes);
    }

    /** The meeting was not held on its day; the agenda is drafted anew. */
    CouncilMeeting notHeld() {
        in(Status.APPROVED);
        return with(appointment, Status.CALLED, agenda.withdrawn(), null, null);
    }

    /** That the meeting was not held, or will not be if its day has not passed. */
    String isNotHeld(LocalDate today) {
        boolean passed = appointment.meetingOn().isBefore(today);
        return kind == MeetingKind.WRITTEN
                ? "Den skriftlige behandling %s ikke gennemført.".formatted(passed ? "blev" : "bliver")
                : "Mødet %s ikke holdt.".formatted(passed ? "blev" : "bliver");
    }

    /** The meeting is called off. */
    CouncilMeeting cancel() {
        in(Status.CALLED);
        return with(appointment, Status.CANCELLED, agenda.withdrawn(), null, null);
    }

    /**
     * The day on which the council treated the items, as typed; refused where it is to come, and where it is before the agenda's own day and the members had
     * no notice of it.
     */
    LocalDate dayOfTreatment(@Nullable LocalDate typed, LocalDate noticed, LocalDate today) {
        Require.that(typed != null, "Angiv en dato i feltet »%s«.".formatted(TREATED_ON));
        Require.that(
                !typed.isAfter(today),
                "Den %s i feltet »%s« ligger i fremtiden. Registrér mødet, når rådet har behandlet dagsordenen, og angiv den dag. Skal mødet flyttes eller aflyses, så vælg, at det ikke holdes."
                        .formatted(Danish.date(typed), TREATED_ON));
        LocalDate earliest = noticed.isBefore(appointment.meetingOn()) ? noticed : appointment.meetingOn();
        Require.that(
                !typed.isBefore(earliest),
                "Medlemmerne skulle have tid til at læse papirerne, så rådet kan tidligst have behandlet dagsordenen den %s. Ret datoen i feltet »%s«, eller registrér, at mødet ikke blev holdt."
                        .formatted(Danish.date(earliest), TREATED_ON));
        return typed;
    }

    /** The meeting was held. */
    CouncilMeeting hold(Held facts) {
        in(Status.APPROVED);
        return with(appointment, Status.HELD, agenda, facts, null);
    }

    /** The minutes are filed. */
    CouncilMeeting minuted(UUID document) {
        in(Status.HELD);
        return with(appointment, Status.MINUTED, agenda, held, new Minutes(document, null));
    }

    /** The council has approved the minutes, on a day when there were any. */
    CouncilMeeting close(LocalDate day, Actor chair) {
        in(Status.MINUTED);
        Require.that(
                held != null && !day.isBefore(held.heldOn()),
                "Referatet er af et møde, der blev holdt senere. Angiv datoen for det møde, hvor rådet godkendte det.");
        UUID document = Objects.requireNonNull(minutes).minutesDocumentId();
        return with(appointment, Status.CLOSED, agenda, held, new Minutes(document, chair.groupId()));
    }

    /** What the members are told, for example {@code Ordinært møde den 12. maj 2027 kl. 10.00. Sted: Rådssalen.}, with the true day where it was another. */
    String invitation() {
        String why = (reason == null ? "" : " Begrundelse: " + reason)
                + (held != null && isOnAnotherDay() ? " " + kind.wasOn(held.heldOn()) : "");
        return kind == MeetingKind.WRITTEN
                ? "Skriftlig behandling med svar til sekretariatet senest %s.%s".formatted(appointment.when(), why)
                : "%s %s. Sted: %s.%s".formatted(kind.danish(), appointment.when(), appointment.place(), why);
    }

    /** Whether the council treated the agenda on another day than the agenda says. */
    boolean isOnAnotherDay() {
        return held != null && !held.heldOn().equals(appointment.meetingOn());
    }

    /** For example {@code ordinært møde den 12. maj 2027}. */
    String onItsDay() {
        String deadline = kind == MeetingKind.WRITTEN ? " med frist" : "";
        return "%s%s den %s"
                .formatted(kind.danish().toLowerCase(Danish.LOCALE), deadline, Danish.date(appointment.meetingOn()));
    }

    private void in(Status expected) {
        Require.that(status == expected, ELSEWHERE);
    }

    private CouncilMeeting with(
            Appointment when, Status next, Agenda papers, @Nullable Held facts, @Nullable Minutes told) {
        return new CouncilMeeting(
                id, number, regionCode, kind, reason, calledByGroup, when, next, papers, facts, told, version);
    }
}
