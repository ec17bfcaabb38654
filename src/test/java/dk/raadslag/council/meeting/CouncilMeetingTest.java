package dk.raadslag.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.MeetingDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.CallExtraordinaryMeetingForm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The council meets, and what it says of a matter counts in the matter as if it had been said alone (§ 8, stk. 3). */
@RaadslagTest
class CouncilMeetingTest extends ProcessTest {

    private static final String UNLAWFUL =
            "Rådets forrige beslutning var ikke lovlig: § 11, stk. 2: Rådet kan ikke selv give pålæg.";

    @Autowired
    MeetingDesk meetings;

    @Test
    @Tag("R-150")
    @Tag("INV-14")
    void whatTheCouncilSaysAtAMeetingIsItsOpinionInTheMatter() {
        String matter = waiting("JC-0851");
        String number = meetings.call();
        meetings.draft(number, List.of(matter), "Rapport om arbejdsmarkedet");
        meetings.approve(number);

        assertThat(file.letters(number))
                .contains("council-agenda council-NJ", "council-agenda council-chair-NJ", "council-agenda rd-NJ");
        assertThat(file.paper(number, "council-agenda"))
                .contains(
                        "Ordinært møde den",
                        "Punkt 1: Drøftelse af beslutningen om at reagere over for jobcenteret.",
                        "Rapport om arbejdsmarkedet",
                        "Bør regionsdirektøren gå videre med sagen?",
                        "Sagsfremstilling til rådet");
        meetings.hold(number);
        assertThat(progress.openTasks(matter)).containsExactly("userTask_discussInCouncil @ [council-chair-NJ]");
        meetings.write(
                number,
                "Drøftelse af",
                meetings.opinion("MIXED").recused("Ida Holm, KL, sidder i kommunalbestyrelsen."));
        assertThat(file.stages(matter)).isEmpty();
        meetings.answer(number, "Drøftelse af", "APPROVE");
        council.findLawful(matter);
        meetings.treat(number, "Rapport om", meetings.noted());

        assertThat(file.stages(matter)).containsExactly("REACTION");
        assertThat(file.value("""
                SELECT o.position || ' ' || o.text || ' ' || o.attendance || ' ' || o.recused || ' ' || o.recorded_by FROM raadslag.council_opinion o
                JOIN raadslag.treated_item t ON t.decision_id = o.id AND t.number = o.number WHERE o.number = ?""", matter))
                .isEqualTo(
                        "MIXED Rådet har drøftet sagen på mødet. Alle organisationer var repræsenteret. Ida Holm, KL, sidder i kommunalbestyrelsen. test-council-chair-NJ");
        assertThat(file.record(matter)).contains("discussInCouncil council-chair-NJ (§ 11, stk. 3)");
        assertThat(file.paper(number, "council-minutes"))
                .contains(
                        "Rådet har drøftet sagen på mødet.",
                        "Ida Holm, KL",
                        "Rådet tog redegørelsen til efterretning.");
        assertThat(file.letters(number)).contains("council-minutes council-NJ");
        assertThat(progress.openTasks(number)).containsExactly("userTask_approveMinutes @ [council-chair-NJ]");
    }

    @Test
    @Tag("R-151")
    @Tag("INV-13")
    void whatTheMatterRefusesIsNotApprovedAndTheOtherItemsStand() {
        grants.openYear(100_000);
        grants.budget("MAJOR_LAYOFF", 500_000);
        String grant = grants.presented(90_000);
        String layoff = grants.reported(400_000);
        grants.present(layoff);
        String number = meetings.called(List.of(grant, layoff), "Orientering");
        assertThat(file.paper(number, "council-agenda"))
                .contains("Punkt 1: ", "Sagen haster.", "Erhvervsskolen i Aalborg");
        assertThat(file.value(
                        "SELECT number FROM raadslag.agenda_item WHERE meeting_number = ? AND position = 1", number))
                .isEqualTo(layoff);
        meetings.hold(number);

        meetings.write(number, grant, meetings.granted("95000"));
        refused("Rådet kan højst bevilge de 90.000,00 kr.", () -> meetings.answer(number, grant, "APPROVE"));
        refused("så send punktet tilbage til sekretariatet", () -> meetings.answer(number, grant, "APPROVE"));
        refused(
                "Valget i feltet »Rådets behandling« findes ikke",
                () -> meetings.write(number, "Orientering", meetings.granted("1")));
        meetings.treat(number, "Orientering", meetings.noted());
        meetings.treat(number, layoff, meetings.postponed(clock.today().plusDays(14)));
        meetings.answer(number, grant, "SEND_BACK");
        meetings.treat(number, grant, meetings.granted("80000"));

        assertThat(file.values(
                        "SELECT outcome || coalesce(' ' || amount, '') FROM raadslag.grant_decision WHERE number IN (?, ?)",
                        grant,
                        layoff))
                .containsExactly("GRANT 80000.00");
        council.findLawful(grant);
        assertThat(progress.openTasks(grant)).containsExactly("userTask_issueGrantCommitment @ [rd-NJ]");
        assertThat(file.value("SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'decideGrant'", layoff))
                .contains("Rådet har udsat ansøgningen til mødet den");
        assertThat(file.paper(number, "council-minutes"))
                .contains("Beløb: 80.000,00 kr.", "Punktet er udsat til et senere møde den");
        String next = meetings.call();
        meetings.draft(next, List.of(number, layoff), "");
        assertThat(meetings.agendaText(next))
                .contains(
                        "Punkt 1: Godkendelse af referat. Ordinært møde i rådet, indkaldt den",
                        "Udsat fra mødet " + number,
                        "Hvad der er sket i de sager, rådet har behandlet\n",
                        "\n" + grant + ": Rådets beslutning er lovlig.");
    }

    @Test
    @Tag("INV-22")
    void theCouncilApprovesItsContractAtAMeeting() {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("NJ", year);
        contracts.negotiate(contract);
        String number = meetings.called(List.of(contract), "");
        assertThat(file.paper(number, "council-agenda"))
                .contains("Punkt 1: ", "Specialfunktion", "Bilag er vedlagt.", "Udkast til kontrakt mellem ministeren");
        meetings.hold(number);
        meetings.treat(number, contract, meetings.contractApproved());

        assertThat(file.value(
                        "SELECT outcome || ' ' || wording FROM raadslag.contract_decision WHERE number = ?", contract))
                .isEqualTo("APPROVE Rådet tiltræder kontrakten.");
        assertThat(file.paper(number, "council-minutes")).contains("Rådet har godkendt kontrakten");
        council.findLawful(contract);
        assertThat(progress.openTasks(contract)).containsExactly("userTask_signContractByChair @ [council-chair-NJ]");
    }

    @Test
    void theNextMeetingApprovesTheMinutes() {
        String first = meetings.called(List.of(), "Orientering");
        meetings.hold(first);
        meetings.treat(first, "Orientering", meetings.noted());
        jobs.fireTimer(first, "boundaryEvent_minutesLate");
        assertThat(file.letters(first))
                .contains("minutes-reminder council-chair-NJ", "minutes-reminder secretariat-NJ");

        String second = meetings.called(List.of(first), "");
        meetings.hold(second);
        LocalDate later = clock.today().plusDays(60);
        meetings.treat(second, "Godkendelse af referat", meetings.postponed(later));
        assertThat(progress.due(first)).isEqualTo(later);
        assertThat(progress.openTasks(first)).containsExactly("userTask_approveMinutes @ [council-chair-NJ]");
        String third = meetings.called(List.of(first, second), "");
        meetings.hold(third);
        meetings.treat(third, first, meetings.minutesApproved());

        assertThat(progress.the("council-meeting", first))
                .isEnded()
                .hasPassed("endEvent_minutesReminded", "endEvent_minutesApproved");
        assertThat(file.value("SELECT status FROM raadslag.council_meeting WHERE number = ?", first))
                .isEqualTo("CLOSED");
    }

    @Test
    @Tag("E-29")
    void aMatterThatDoesNotWaitAnyMoreIsNotDecidedAndAPartialChairDoesNotApprove() {
        String early = waiting("JC-0851");
        String late = waiting("JC-0810");
        String partial = waiting("JC-0820");
        String number = meetings.called(List.of(early, late, partial), "");
        council.discuss(early, "FOR");
        meetings.hold(number);

        meetings.write(number, late, meetings.opinion("FOR"));
        council.discuss(late, "AGAINST");
        refused("venter ikke længere på rådet", () -> meetings.answer(number, late, "APPROVE"));
        meetings.answer(number, late, "SEND_BACK");
        meetings.write(number, partial, meetings.opinion("FOR"));
        String task = meetings.taskId(number, partial);
        refused(
                "Du har også en rolle i det jobcenter",
                () -> meetings.approveAs(task, List.of("council-chair-NJ", "jc-municipal-0820")));
        meetings.answer(number, partial, "APPROVE");

        assertThat(file.values("SELECT position FROM raadslag.council_opinion WHERE number = ?", late))
                .containsExactly("AGAINST");
        assertThat(file.values(
                        "SELECT outcome FROM raadslag.treated_item WHERE meeting_number = ? ORDER BY treated_at, outcome",
                        number))
                .containsExactlyInAnyOrder("GONE", "GONE", "DISCUSSED");
        assertThat(file.paper(number, "council-minutes"))
                .contains(
                        "Sagen ventede ikke længere på rådet", "Rådet tog derfor ikke stilling til den under punktet.");
    }

    @Test
    void silenceDecidesNothing() {
        clock.setTo(LocalDate.of(2010, 1, 4));
        String matter = waiting("JC-0851");
        String number = meetings.call();
        refused("Dagsordenen er tom", () -> meetings.draft(number, List.of(), ""));
        meetings.draft(number, List.of(matter), "");
        jobs.fireTimer(number, "boundaryEvent_agendaLate");
        meetings.sendBack(number, "Vent med sagen.");
        meetings.draft(number, List.of(), "Orientering");
        meetings.approve(number);
        refused(
                "Registrér mødet, når rådet har behandlet dagsordenen",
                () -> meetings.register(number, clock.today().plusDays(21), 12));
        clock.setTo(clock.today().plusDays(22));
        jobs.fireTimer(number, "boundaryEvent_meetingLate");
        refused("kun beslutningsdygtigt", () -> meetings.register(number, 2));
        meetings.notHeld(number);
        refused("Vælg den", () -> meetings.draft(number, List.of(matter), ""));
        meetings.cancel(number);

        assertThat(progress.the("council-meeting", number))
                .isEnded()
                .hasPassed("endEvent_agendaReminded", "endEvent_meetingReminded", "endEvent_cancelled");
        assertThat(file.letters(number))
                .contains(
                        "agenda-reminder council-chair-NJ",
                        "meeting-reminder rd-NJ",
                        "council-meeting-cancelled council-NJ");
        assertThat(progress.openTasks(matter)).containsExactly("userTask_discussInCouncil @ [council-chair-NJ]");
    }

    @Test
    void aMeetingThatWasHeldOnAnotherDayIsToldAsItWas() {
        clock.setTo(LocalDate.of(2010, 3, 1));
        String matter = waiting("JC-0851");
        String number = meetings.called(List.of(matter), "");
        clock.setTo(LocalDate.of(2010, 3, 26));
        refused(
                "kan tidligst have behandlet dagsordenen den 15. marts 2010",
                () -> meetings.hold(number, LocalDate.of(2010, 3, 12)));
        meetings.hold(number, LocalDate.of(2010, 3, 24));

        String told =
                "Ordinært møde den 22. marts 2010 kl. 10.00. Sted: Regionskontoret i Aalborg. Mødet blev holdt den 24. marts 2010.";
        meetings.write(number, matter, meetings.opinion("FOR"));
        assertThat(meetings.shown(number, matter, "meetingInvitation")).isEqualTo(told);
        meetings.answer(number, matter, "APPROVE");
        assertThat(file.value("SELECT meeting_date::text FROM raadslag.council_opinion WHERE number = ?", matter))
                .isEqualTo("2010-03-24");
        assertThat(file.value("SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'holdMeeting'", number))
                .startsWith(
                        "Rådet behandlede dagsordenen den 24. marts 2010. Dagsordenen lød på den 22. marts 2010. Antal");
        assertThat(file.paper(number, "council-minutes")).contains("Mødet blev holdt den 24. marts 2010.");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'council-minutes' LIMIT 1",
                        number))
                .contains(told);
    }

    @Test
    void theCouncilIsCalledWithNoticeAndByItsOwnSecretariat() {
        refused(
                "Vælg den",
                () -> meetings.call(
                        meetings.form().regionCode("NJ").meetingOn(clock.today().plusDays(1))));
        refused(
                "»Begrundelse«",
                () -> meetings.call(meetings.form().regionCode("NJ").meetingKind("EXTRAORDINARY")));
        refused(
                "for eksempel 10.00",
                () -> meetings.call(meetings.form().regionCode("NJ").meetingTime("10:00")));
        refused(
                "Kun rådets eget sekretariat",
                () -> meetings.call(meetings.form().regionCode("MJ")));
    }

    @Test
    void theCouncilTreatsInWritingWhatCannotWait() {
        String matter = waiting("JC-0851");
        String number = meetings.callWritten();
        meetings.draftWritten(number, List.of(matter));
        meetings.approve(number);
        meetings.register(number, 9);
        meetings.treat(number, matter, meetings.opinion("FOR"));

        assertThat(file.paper(number, "council-agenda"))
                .contains("Skriftlig behandling med svar til sekretariatet senest den", "Virksomheden lukker");
        assertThat(file.value("SELECT meeting_date::text FROM raadslag.council_opinion WHERE number = ?", matter))
                .isEqualTo(clock.today().toString());
    }

    @Test
    @Tag("R-151")
    void whatComesMeanwhileAndWhatTheRegionHasFiledCanBePutOnTheAgenda() {
        String number = meetings.call();
        String matter = waiting("JC-0851");
        String report = market.written(2012, "2");
        market.decide(report, "APPROVE", null);
        refused("kan ikke udfyldes her", () -> meetings.draft(number, List.of(matter), ""));
        meetings.refresh(number);
        String paper = file.value(
                "SELECT id::text FROM raadslag.document WHERE number = ? AND type = 'labour-market-report'", report);
        office.as("secretariat-NJ")
                .complete(number, meetings.agenda(number, List.of(matter), "").agendaPapers(List.of(paper)));
        meetings.approve(number);

        assertThat(file.paper(number, "council-agenda"))
                .contains(matter, "Punkt 2: Arbejdsmarkedsrapport, 2. halvår 2012 (" + report + ")", "Konklusioner");
    }

    @Test
    void theAgendaTellsWhatPressesAndWhatWasUnlawful() {
        String matter = waiting("JC-0851");
        jobs.fireTimer(matter, "boundaryEvent_councilMeetingMax");
        office.as("rd-NJ")
                .complete(
                        matter,
                        new CallExtraordinaryMeetingForm()
                                .extraordinaryMeetingDate(clock.today().plusDays(3)));
        council.discuss(matter, "FOR");
        council.findUnlawful(matter);
        String number = meetings.call();
        meetings.draft(number, List.of(matter), "");

        assertThat(file.letters(matter)).doesNotContain("unlawful-on-agenda council-NJ");
        assertThat(meetings.agendaText(number))
                .contains(
                        "Regionsdirektøren har bedt om et ekstraordinært møde den",
                        UNLAWFUL,
                        "Sådan kan den bringes i orden: Udtal dig om indstillingen i stedet.",
                        "Bør regionsdirektøren gå videre med sagen?");
    }

    @Test
    void anAgendaThatWasDraftedBeforeADecisionWasFoundUnlawfulIsDraftedAnew() {
        String matter = waiting("JC-0851");
        String drafted = meetings.call();
        meetings.draft(drafted, List.of(matter), "");
        String approved = meetings.called(List.of(matter), "");
        council.discuss(matter, "FOR");
        council.findUnlawful(matter);

        assertThat(file.letters(matter))
                .contains(
                        "unlawful-on-agenda council-NJ",
                        "unlawful-on-agenda council-chair-NJ",
                        "unlawful-on-agenda secretariat-NJ");
        assertThat(file.value(
                        "SELECT DISTINCT body FROM raadslag.letter WHERE number = ? AND recipient_group = 'council-NJ' AND template = 'unlawful-on-agenda'",
                        matter))
                .contains("§ 11, stk. 2: Rådet kan ikke selv give pålæg.", "Udtal dig om indstillingen", approved)
                .doesNotContain(drafted);
        refused("ændret eller trukket tilbage, efter at dagsordenen blev udarbejdet", () -> meetings.approve(drafted));
        meetings.sendBack(drafted, "Dagsordenen er ikke aktuel.");
        meetings.draft(drafted, List.of(matter), "");
        assertThat(meetings.agendaText(drafted)).contains(UNLAWFUL);
        meetings.approve(drafted);
        meetings.hold(approved);
        assertThat(meetings.shown(approved, matter, "itemText")).contains(UNLAWFUL);
    }

    /** A case whose brief is approved, so that it waits for the council; returns its number. */
    private String waiting(String jobcentre) {
        String matter = desk.document(jobcentre, "SYGEDAGPENGE");
        desk.confirm(matter);
        council.layBefore(matter);
        return matter;
    }
}
