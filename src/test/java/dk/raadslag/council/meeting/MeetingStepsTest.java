package dk.raadslag.council.meeting;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.meeting.CouncilMeeting.Status;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of a meeting and its items, without a database. */
class MeetingStepsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 12);
    private static final Actor SECRETARIAT = new Actor("sekretær", "secretariat-NJ");
    private static final Actor CHAIR = new Actor("formand", "council-chair-NJ");
    private static final Held HELD = new Held(DAY, 9, "Alle");

    @Test
    void aMeetingGoesStepByStep() {
        CouncilMeeting called = called(MeetingKind.ORDINARY).draft(new Appointment(DAY, "10.00", "Aalborg"));

        refused("ikke nået hertil", () -> called.hold(HELD));
        refused("kan vælge den 13. maj 2027", () -> called.approve(CHAIR, DAY.plusDays(1)));
        CouncilMeeting approved = called.approve(CHAIR, DAY);
        refused("ikke nået hertil", approved::cancel);
        assertThat(approved.notHeld().draft(called.appointment()).agenda().round())
                .isEqualTo(2);
        CouncilMeeting minuted = approved.hold(HELD).minuted(UUID.randomUUID());
        refused("blev holdt senere", () -> minuted.close(DAY.minusDays(1), CHAIR));
        refused("ikke nået hertil", () -> minuted.hold(HELD));
        assertThat(minuted.close(DAY.plusDays(30), CHAIR).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aMeetingMayBeHeldOnAnotherDayThanItsAgendaSays() {
        CouncilMeeting approved = called(MeetingKind.ORDINARY)
                .draft(new Appointment(DAY, "10.00", "Aalborg"))
                .approve(CHAIR, DAY);
        LocalDate noticed = DAY.minusDays(4);
        LocalDate today = DAY.plusDays(3);

        refused("»Behandlet den«", () -> approved.dayOfTreatment(null, noticed, today));
        refused(
                "Den 16. maj 2027 i feltet »Behandlet den« ligger i fremtiden. Registrér mødet, når rådet har behandlet dagsordenen",
                () -> approved.dayOfTreatment(today.plusDays(1), noticed, today));
        refused(
                "kan tidligst have behandlet dagsordenen den 8. maj 2027",
                () -> approved.dayOfTreatment(noticed.minusDays(1), noticed, today));
        assertThat(approved.dayOfTreatment(noticed, noticed, today)).isEqualTo(noticed);
        assertThat(approved.dayOfTreatment(DAY, DAY.plusDays(1), today)).isEqualTo(DAY);
        assertThat(approved.dayOfTreatment(today, noticed, today)).isEqualTo(today);
        assertThat(approved.hold(HELD).invitation())
                .isEqualTo("Ordinært møde den 12. maj 2027 kl. 10.00. Sted: Aalborg.");
        assertThat(approved.hold(new Held(today, 9, "Alle")).invitation())
                .isEqualTo(
                        "Ordinært møde den 12. maj 2027 kl. 10.00. Sted: Aalborg. Mødet blev holdt den 15. maj 2027.");
    }

    @Test
    void theMembersHaveTimeAndPlaceAndAreEnough() {
        refused(
                "Vælg den 12. maj 2027 eller en senere dag i feltet »Mødedato eller svarfrist«. Haster sagerne",
                () -> Appointment.typed(MeetingKind.ORDINARY, DAY.minusDays(1), "10.00", "x", DAY));
        assertThatThrownBy(() -> Appointment.typed(MeetingKind.WRITTEN, DAY.minusDays(1), null, null, DAY))
                .hasMessageEndingWith("eller en senere dag i feltet »Mødedato eller svarfrist«.");
        refused(
                "mere end et år ude i fremtiden",
                () -> Appointment.typed(MeetingKind.ORDINARY, DAY.plusYears(1), "10.00", "x", DAY));
        refused(
                "i feltet »Klokkeslæt« med fire cifre og punktum, for eksempel 10.00",
                () -> Appointment.typed(MeetingKind.ORDINARY, DAY, "24.00", "x", DAY));
        refused("»Sted«", () -> Appointment.typed(MeetingKind.ORDINARY, DAY, "10.00", " ", DAY));
        refused("mindst 5", () -> Held.typed(DAY, BigDecimal.valueOf(4), "Fire", 5));
    }

    @Test
    void anItemEndsAsItsKindCan() {
        refused("passer ikke til punktet", () -> result(ItemKind.FREE, typed("DISCUSSED", "FOR", "Rådet er for.")));
        refused("»Rådets stilling«", () -> result(ItemKind.OPINION, typed("DISCUSSED", null, "Rådet er for.")));
        refused("»Rådets udtalelse eller beslutning«", () -> result(ItemKind.OPINION, typed("DISCUSSED", "FOR", null)));
        refused("»Bevilget beløb«", () -> result(ItemKind.GRANT, typed("GRANT", null, "Der bevilges.")));
        refused("»Ny mødedato«", () -> result(ItemKind.CRITERIA, typed("POSTPONED", null, null)));
        assertThat(result(ItemKind.MINUTES, typed("APPROVE", null, null)).danish())
                .isEqualTo("Rådet har godkendt referatet.");
        assertThat(result(ItemKind.OPINION, typed("DISCUSSED", "FOR", "Rådet er for."))
                        .danish())
                .isEqualTo("Rådet har drøftet sagen.\nStilling: for.\nRådet er for.");
    }

    private static CouncilMeeting called(MeetingKind kind) {
        return CouncilMeeting.call(
                CaseNumber.of("RBM-NJ-2027-0001"),
                RegionCode.NJ,
                kind,
                null,
                new Appointment(DAY, null, null),
                SECRETARIAT);
    }

    private static ItemResult.Typed typed(String outcome, String position, String wording) {
        return new ItemResult.Typed(outcome, position, null, wording, null, null, null);
    }

    private static ItemResult result(ItemKind kind, ItemResult.Typed typed) {
        AgendaItem item = new AgendaItem(
                UUID.randomUUID(),
                CaseNumber.of("RBM-NJ-2027-0001"),
                1,
                1,
                kind,
                null,
                null,
                null,
                "Punkt",
                null,
                false,
                null,
                null);
        return ItemResult.of(item, typed, SECRETARIAT, DAY, OffsetDateTime.parse("2027-05-12T10:00:00Z"));
    }
}
