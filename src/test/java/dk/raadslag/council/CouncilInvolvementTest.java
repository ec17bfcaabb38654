package dk.raadslag.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class CouncilInvolvementTest {

    private static final String DISCUSSION = "userTask_discussInCouncil @ [council-chair-NJ]";

    @Autowired
    Office office;

    @Autowired
    CouncilRoom room;

    @Autowired
    Involvements involvements;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCouncilIsInvolvedWhenItHasDiscussedTheCaseAndTheOpinionIsLawful() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.REACTION);

        room.involve(number, "FOR");

        assertThat(office.hasEnded(involvement)).isTrue();
        assertThat(office.path(number))
                .contains("serviceTask_registerOpinion", "endEvent_involved")
                .doesNotContain("endEvent_reminded");
        Involvement registered = involvements.require(CaseNumber.of(number), Stage.REACTION, null);
        assertThat(registered.position()).isEqualTo(Position.FOR);
        assertThat(office.variable(involvement, "opinionId"))
                .isEqualTo(registered.opinionId().toString());
        assertThat(office.variable(involvement, "councilPosition")).isEqualTo("FOR");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .containsExactly("council-brief", "council-opinion");
        assertThat(letters(number)).containsExactly("council-brief council-NJ", "council-brief council-chair-NJ");
    }

    @Test
    void anOpinionAgainstInvolvesTheCouncilJustAsWell() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.RECOMMENDATION);

        room.involve(number, "AGAINST");

        assertThat(office.hasEnded(involvement)).isTrue();
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.RECOMMENDATION, null)
                        .position())
                .isEqualTo(Position.AGAINST);
    }

    @Test
    @Tag("INV-01")
    void nothingStandsInForTheCouncil() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.AGREEMENT);
        room.layBefore(number);

        assertThatThrownBy(() -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("§ 11, stk. 3");
        office.fireTimer(number, "boundaryEvent_councilReminder");
        office.fireTimer(number, "boundaryEvent_councilMeetingMax");

        assertThat(office.openTasks(number)).containsExactly("userTask_callExtraordinaryMeeting @ [rd-NJ]", DISCUSSION);
        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_callExtraordinaryMeeting",
                        "extraordinaryMeetingDate",
                        office.today().plusDays(10));
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(office.path(number)).contains("endEvent_reminded", "endEvent_meetingCalled");
        assertThat(letters(number))
                .contains("council-reminder secretariat-NJ", "extraordinary-meeting council-chair-NJ");
        assertThatThrownBy(() -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aWishForAnExtraordinaryMeetingLapsesWhenTheCouncilIsInvolved() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.AGREEMENT);
        room.layBefore(number);
        office.fireTimer(number, "boundaryEvent_councilMeetingMax");

        room.discuss(number, "MIXED");
        room.findLawful(number);

        assertThat(office.hasEnded(involvement)).isTrue();
        assertThat(office.openTasks(number)).isEmpty();
    }

    @Test
    void aPostponementIsNoDiscussion() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        room.layBefore(number);

        postponeTo(number, office.today().plusDays(14));
        postponeTo(number, office.today().plusDays(28));

        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_opinion", number)).isZero();
        room.discuss(number, "NO_COMMENT");
        room.findLawful(number);
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.REACTION, null)
                        .position())
                .isEqualTo(Position.NO_COMMENT);
    }

    @Test
    void aPostponementNeedsANewDay() {
        String number = broughtBeforeTheCouncil();

        assertThatThrownBy(() -> postponeTo(number, office.today()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ny mødedato");
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void theDirectorSendsABriefBackWithARemark() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        room.prepareBrief(number);

        assertThatThrownBy(() -> office.as("rd-NJ")
                        .complete(number, "userTask_approveBrief", "briefAnswer", "SEND_BACK", "remark", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Bemærkning til sekretariatet");
        office.as("rd-NJ")
                .complete(number, "userTask_approveBrief", "briefAnswer", "SEND_BACK", "remark", "Tallene mangler.");

        assertThat(office.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        room.layBefore(number);
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_brief", number)).isEqualTo(2);
        assertThat(count("approved_brief", number)).isOne();
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulOpinionGoesBackAndIsDiscussedAnew() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        ProcessInstance involvement = involve(number, Stage.REACTION);
        room.layBefore(number);
        room.discuss(number, "FOR");
        room.findUnlawful(number);

        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThatThrownBy(() -> involvements.require(CaseNumber.of(number), Stage.REACTION, null))
                .isInstanceOf(Refusal.class);
        room.discuss(number, "MIXED");
        room.findLawful(number);

        assertThat(office.hasEnded(involvement)).isTrue();
        assertThat(count("council_opinion", number)).isEqualTo(2);
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.REACTION, null)
                        .position())
                .isEqualTo(Position.MIXED);
    }

    @Test
    void anOpinionIsRegisteredOnce() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        room.involve(number, "FOR");
        Involvement first = involvements.require(CaseNumber.of(number), Stage.REACTION, null);
        int entries = count("case_record", number);

        transaction.executeWithoutResult(status -> involvements.register(first.opinionId()));

        assertThat(involvements.require(CaseNumber.of(number), Stage.REACTION, null))
                .isEqualTo(first);
        assertThat(count("case_record", number)).isEqualTo(entries);
    }

    @Test
    void anInvolvementCountsForItsOwnStageAndTimeOnly() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        room.involve(number, "FOR");

        assertThatThrownBy(() -> involvements.require(CaseNumber.of(number), Stage.AGREEMENT, null))
                .hasMessageContaining("aftalen om forbedring");
        assertThatThrownBy(() -> involvements.require(
                        CaseNumber.of(number), Stage.REACTION, Instant.now().plusSeconds(60)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theMeetingHasBeenHeldAfterTheCouncilGotTheCase() {
        String number = broughtBeforeTheCouncil();

        assertThatThrownBy(() -> discussOn(number, office.today().plusDays(1), "Udtalelse."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("må ikke ligge efter");
        assertThatThrownBy(() -> discussOn(number, office.today().minusDays(1), "Udtalelse."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kan ikke have drøftet den før");
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void aTooLongOpinionIsRefusedAndTheTaskStaysOpen() {
        String number = broughtBeforeTheCouncil();

        assertThatThrownBy(() -> discussOn(number, office.today(), "x".repeat(20_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("må højst fylde");
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThat(count("council_opinion", number)).isZero();
    }

    @Test
    void onlyTheChairOfTheRegionSpeaksForItsCouncil() {
        String number = broughtBeforeTheCouncil();

        for (String other : new String[] {"council-chair-HS", "council-NJ", "rd-NJ", "secretariat-NJ"}) {
            assertThatThrownBy(() -> office.as(other)
                            .complete(number, "userTask_discussInCouncil", "meetingOutcome", "POSTPONED"))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
    }

    private String broughtBeforeTheCouncil() {
        String number = office.openCase("JC-0851", "SYGEDAGPENGE");
        involve(number, Stage.REACTION);
        room.layBefore(number);
        return number;
    }

    private ProcessInstance involve(String number, Stage stage) {
        return office.call("council-involvement", number, "stage", stage.name(), "partyKinds", "MUNICIPAL");
    }

    private void postponeTo(String number, LocalDate day) {
        office.as("council-chair-NJ")
                .complete(number, "userTask_discussInCouncil", "meetingOutcome", "POSTPONED", "newMeetingDate", day);
    }

    private void discussOn(String number, LocalDate day, String opinion) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        "userTask_discussInCouncil",
                        "meetingOutcome",
                        "DISCUSSED",
                        "meetingDate",
                        day,
                        "position",
                        "FOR",
                        "opinionText",
                        opinion,
                        "attendance",
                        "Alle.");
    }

    private List<String> letters(String number) {
        return jdbc.sql(
                        "SELECT template || ' ' || recipient_group AS letter FROM raadslag.letter WHERE number = ? ORDER BY letter")
                .param(number)
                .query(String.class)
                .list();
    }

    private int count(String table, String number) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + table + " WHERE number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
