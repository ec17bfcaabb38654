package dk.raadslag.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveBriefForm;
import dk.raadslag.support.form.CallExtraordinaryMeetingForm;
import dk.raadslag.support.form.DiscussInCouncilForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class CouncilInvolvementTest extends ProcessTest {

    private static final String DISCUSSION = "userTask_discussInCouncil @ [council-chair-NJ]";

    @Autowired
    Involvements involvements;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdentityService identityService;

    @Autowired
    FormService formService;

    @Test
    void theCouncilIsInvolvedWhenItHasDiscussedTheCaseAndTheOpinionIsLawful() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.REACTION);

        council.involve(number, "FOR");

        assertThat(involvement)
                .isEnded()
                .hasPassedInOrder("serviceTask_registerOpinion", "endEvent_involved")
                .hasNotPassed("endEvent_reminded");
        Involvement registered = involvements.require(CaseNumber.of(number), Stage.REACTION, null);
        assertThat(registered.position()).isEqualTo(Position.FOR);
        assertThat(progress.variable(involvement, "opinionId"))
                .isEqualTo(registered.opinionId().toString());
        assertThat(progress.variable(involvement, "councilPosition")).isEqualTo("FOR");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .containsExactly("council-brief", "council-opinion");
        assertThat(file.letters(number)).containsExactly("council-brief council-NJ", "council-brief council-chair-NJ");
    }

    @Test
    @Tag("E-29")
    void thePartialMembersWhoLeftTheMeetingStandInTheOpinion() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.layBefore(number);
        office.as("council-chair-NJ")
                .complete(number, discussion().recused("Medlemmet for KL: medlem af Aalborg Byråd"));
        council.findLawful(number);

        assertThat(file.value("SELECT recused FROM raadslag.council_opinion WHERE number = ?", number))
                .startsWith("Medlemmet for KL");
        assertThat(file.paper(number, "council-opinion"))
                .contains("Inhabile medlemmer Medlemmet for KL: medlem af Aalborg Byråd");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'discussInCouncil'", number))
                .contains("Inhabile medlemmer, der ikke deltog: Medlemmet for KL");
    }

    @Test
    @Tag("E-29")
    void whoHasARoleInTheJobcentreDoesNotSpeakForTheCouncilAboutIt() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.layBefore(number);
        String task = progress.taskId(number, "userTask_discussInCouncil");

        refused("Du har også en rolle i det jobcenter", () -> discussAs(task, "jc-municipal-0851"));
        refused("Du har også en rolle i det jobcenter", () -> discussAs(task, "jc-state-0851"));
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        discussAs(task, "jc-municipal-0810");
        assertThat(progress.openTasks(number)).doesNotContain(DISCUSSION);
    }

    private void discussAs(String task, String otherRole) {
        identityService.setAuthentication(
                "test-council-chair-NJ", List.of("council-chair-NJ", otherRole), List.of("NJ"));
        try {
            formService.submitTaskForm(task, discussion().values());
        } finally {
            identityService.clearAuthentication();
        }
    }

    private DiscussInCouncilForm discussion() {
        return new DiscussInCouncilForm()
                .meetingOutcome("DISCUSSED")
                .meetingDate(clock.today())
                .position("FOR")
                .opinionText("Rådet støtter regionsdirektøren.")
                .attendance("Alle organisationer var repræsenteret.");
    }

    @Test
    void anOpinionAgainstInvolvesTheCouncilJustAsWell() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.RECOMMENDATION);

        council.involve(number, "AGAINST");

        assertThat(involvement).isEnded();
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.RECOMMENDATION, null)
                        .position())
                .isEqualTo(Position.AGAINST);
    }

    @Test
    @Tag("INV-01")
    void nothingStandsInForTheCouncil() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.AGREEMENT);
        council.layBefore(number);

        refused("§ 11, stk. 3", () -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null));
        jobs.fireTimer(number, "boundaryEvent_councilReminder");
        jobs.fireTimer(number, "boundaryEvent_councilMeetingMax");

        assertThat(progress.openTasks(number))
                .containsExactly("userTask_callExtraordinaryMeeting @ [rd-NJ]", DISCUSSION);
        office.as("rd-NJ")
                .complete(
                        number,
                        new CallExtraordinaryMeetingForm()
                                .extraordinaryMeetingDate(clock.today().plusDays(10)));
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(progress.the("council-involvement", number))
                .hasPassedInOrder("endEvent_reminded", "endEvent_meetingCalled");
        assertThat(file.letters(number))
                .contains("council-reminder secretariat-NJ", "extraordinary-meeting council-chair-NJ");
        refused(
                "skal først inddrages i aftalen om forbedring af indsatsen (§ 11, stk. 3)",
                () -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null));
    }

    /** A machine's clock may be set wrong and right again. */
    @Test
    void aClockThatJumpsRepeatsNoTimerAndLosesNone() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.AGREEMENT);
        council.layBefore(number);
        Instant reminder = jobs.due(number, "boundaryEvent_councilReminder");
        Instant tooLong = jobs.due(number, "boundaryEvent_councilMeetingMax");

        clock.setTo(reminder.minus(1, ChronoUnit.DAYS).plusSeconds(60));
        jobs.fireDue(number);
        assertThat(reminders(number)).isZero();
        for (int jump : new int[] {0, -1, 0, -1, 0}) {
            clock.setTo(reminder.plus(jump, ChronoUnit.DAYS).plusSeconds(60));
            jobs.fireDue(number);
            assertThat(reminders(number)).as("jump " + jump).isOne();
        }
        for (int jump : new int[] {-1, 0, -1, 0}) {
            clock.setTo(tooLong.plus(jump, ChronoUnit.DAYS).plusSeconds(60));
            jobs.fireDue(number);
        }

        assertThat(reminders(number))
                .as("the second after 14 days, the third not yet")
                .isEqualTo(2);
        assertThat(progress.openTasks(number))
                .containsExactly("userTask_callExtraordinaryMeeting @ [rd-NJ]", DISCUSSION);
    }

    private long reminders(String number) {
        return file.letters(number).stream()
                .filter("council-reminder secretariat-NJ"::equals)
                .count();
    }

    @Test
    void aWishForAnExtraordinaryMeetingLapsesWhenTheCouncilIsInvolved() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.AGREEMENT);
        council.layBefore(number);
        jobs.fireTimer(number, "boundaryEvent_councilMeetingMax");

        council.discuss(number, "MIXED");
        council.findLawful(number);

        assertThat(involvement).isEnded();
        assertThat(progress.openTasks(number)).isEmpty();
    }

    @Test
    void aPostponementIsNoDiscussion() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.layBefore(number);

        postponeTo(number, clock.today().plusDays(14));
        postponeTo(number, clock.today().plusDays(28));

        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_opinion", number)).isZero();
        council.discuss(number, "NO_COMMENT");
        council.findLawful(number);
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.REACTION, null)
                        .position())
                .isEqualTo(Position.NO_COMMENT);
    }

    @Test
    void aPostponementNeedsANewDay() {
        String number = broughtBeforeTheCouncil();

        refused("Ny mødedato", () -> postponeTo(number, clock.today()));
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void theDirectorSendsABriefBackWithARemark() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.prepareBrief(number);

        refused(
                "Bemærkning til sekretariatet",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new ApproveBriefForm().briefAnswer("SEND_BACK").remark(" ")));
        office.as("rd-NJ")
                .complete(
                        number, new ApproveBriefForm().briefAnswer("SEND_BACK").remark("Tallene mangler."));

        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.layBefore(number);
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_brief", number)).isEqualTo(2);
        assertThat(count("approved_brief", number)).isOne();
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulOpinionGoesBackAndIsDiscussedAnew() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.REACTION);
        council.layBefore(number);
        council.discuss(number, "FOR");
        council.findUnlawful(number);

        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        refused(
                "skal først inddrages i beslutningen om at reagere",
                () -> involvements.require(CaseNumber.of(number), Stage.REACTION, null));
        council.discuss(number, "MIXED");
        council.findLawful(number);

        assertThat(involvement).isEnded();
        assertThat(count("council_opinion", number)).isEqualTo(2);
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.REACTION, null)
                        .position())
                .isEqualTo(Position.MIXED);
    }

    @Test
    void anOpinionIsRegisteredOnce() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.involve(number, "FOR");
        Involvement first = involvements.require(CaseNumber.of(number), Stage.REACTION, null);
        int entries = count("case_record", number);

        inTransaction(() -> involvements.register(first.opinionId()));

        assertThat(involvements.require(CaseNumber.of(number), Stage.REACTION, null))
                .isEqualTo(first);
        assertThat(count("case_record", number)).isEqualTo(entries);
    }

    @Test
    void anInvolvementCountsForItsOwnStageAndForWhatWasDoneBeforeOnly() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.involve(number, "FOR");

        Involvement heard = involvements.require(CaseNumber.of(number), Stage.REACTION, null);

        refused("aftalen om forbedring", () -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null));
        refused(
                "skal først inddrages i beslutningen om at reagere",
                () -> involvements.require(CaseNumber.of(number), Stage.REACTION, heard.sequence() + 1));
    }

    @Test
    void theMeetingHasBeenHeldAfterTheCouncilGotTheCase() {
        String number = broughtBeforeTheCouncil();

        refused("må ikke ligge efter", () -> discussOn(number, clock.today().plusDays(1), "Udtalelse."));
        refused(
                "kan ikke have drøftet den før",
                () -> discussOn(number, clock.today().minusDays(1), "Udtalelse."));
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void aTooLongOpinionIsRefusedAndTheTaskStaysOpen() {
        String number = broughtBeforeTheCouncil();

        refused("må højst fylde", () -> discussOn(number, clock.today(), "x".repeat(20_000)));
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_opinion", number)).isZero();
    }

    @Test
    void onlyTheChairOfTheRegionSpeaksForItsCouncil() {
        String number = broughtBeforeTheCouncil();

        for (String other : new String[] {"council-chair-HS", "council-NJ", "rd-NJ", "secretariat-NJ"}) {
            forbidden(() -> office.as(other).complete(number, new DiscussInCouncilForm().meetingOutcome("POSTPONED")));
        }
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
    }

    private String broughtBeforeTheCouncil() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        council.layBefore(number);
        return number;
    }

    private ProcessInstance involve(String number, Stage stage) {
        return fixtures.call("council-involvement", number, Map.of("stage", stage.name(), "partyKinds", "MUNICIPAL"));
    }

    private void postponeTo(String number, LocalDate day) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new DiscussInCouncilForm().meetingOutcome("POSTPONED").newMeetingDate(day));
    }

    private void discussOn(String number, LocalDate day, String opinion) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new DiscussInCouncilForm()
                                .meetingOutcome("DISCUSSED")
                                .meetingDate(day)
                                .position("FOR")
                                .opinionText(opinion)
                                .attendance("Alle."));
    }

    private int count(String table, String number) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + table + " WHERE number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
