package dk.raadslag.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.RespondToDialogueForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases that end before anybody needs an agreement (§ 8, stk. 2; § 11, stk. 3). */
@RaadslagTest
class ReactionScenariosTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";

    @Test
    @Tag("S-04")
    @Tag("INV-03")
    void theCouncilIsInvolvedBeforeAnybodyReacts() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        desk.confirm(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");

        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_inviteToDialogue"));
        council.involve(number, "FOR");
        assertThat(progress.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");

        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, false, false, false);
        desk.assess(number, "DISPROVED");

        file.assertEnded(number, "CLOSED", "NOT_A_PROBLEM");
        assertThat(progress.the("intervention", number)).hasPassed("endEvent_notAProblem");
        assertThat(file.stages(number)).containsExactly("REACTION");
        assertThat(file.value("SELECT status FROM raadslag.finding WHERE case_number = ?", number))
                .isEqualTo("DISPROVED");
        assertThat(file.record(number))
                .containsExactly(
                        "documentProblem region-NJ (§ 8, stk. 2)",
                        "confirmFinding rd-NJ (§ 11, stk. 1, jf. § 8, stk. 2)",
                        "prepareCouncilBrief secretariat-NJ (§ 8, stk. 3)",
                        "approveBrief rd-NJ (§ 8, stk. 3)",
                        "discussInCouncil council-chair-NJ (§ 11, stk. 3)",
                        "checkLegality rd-NJ (§ 8, stk. 3)",
                        "inviteToDialogue region-NJ (§ 11, stk. 1 og 3)",
                        "respondToDialogue jc-municipal-0851 (§ 11, stk. 1)",
                        "holdDialogue region-NJ (§ 11, stk. 1)",
                        "assessNeedForAgreement rd-NJ (§ 11, stk. 1 og 3)");
        assertThat(file.documents(number))
                .containsExactly(
                        "result-problem",
                        "council-brief",
                        "council-opinion",
                        "dialogue-invitation",
                        "dialogue-minutes");
        assertThat(file.letters(number)).contains("not-a-problem council-NJ", "not-a-problem jc-municipal-0851");
    }

    @Test
    @Tag("S-05")
    void whoHasTakenTheNecessaryInitiativesIsOnlyFollowedClosely() {
        String number = desk.reacted(AALBORG, "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, true, false);
        desk.assess(number, "INITIATIVES_TAKEN");
        assertThat(progress.openTasks(number)).isEmpty();

        director.seeImprovement(number);

        file.assertEnded(number, "CLOSED", "RESULTS_IMPROVED");
        assertThat(progress.the("close-monitoring", number)).hasPassed("endEvent_improved");
        assertThat(progress.the("intervention", number)).hasPassed("endEvent_resultsImproved");
        assertThat(file.agreements(number)).isEmpty();
        assertThat(file.values("""
                        SELECT development FROM raadslag.development_review r JOIN raadslag.close_monitoring m ON m.id = r.monitoring_id
                        WHERE case_number = ?""", number)).containsExactly("IMPROVED", "IMPROVED");
        assertThat(file.record(number))
                .containsSubsequence(
                        "assessNeedForAgreement rd-NJ (§ 11, stk. 1 og 3)",
                        "reviewDevelopment region-NJ (§ 8, stk. 2, og § 11, stk. 1)",
                        "reviewDevelopment region-NJ (§ 8, stk. 2, og § 11, stk. 1)",
                        "concludeMonitoring rd-NJ (§ 11, stk. 1)");
        assertThat(file.letters(number))
                .contains(
                        "dialogue-minutes jc-municipal-0851",
                        "close-monitoring-chosen jc-municipal-0851",
                        "close-monitoring-chosen council-NJ",
                        "close-monitoring-chosen council-chair-NJ",
                        "results-improved council-NJ",
                        "results-improved jc-municipal-0851")
                .noneMatch(letter -> letter.contains("agreement"));
    }

    @Test
    void theResponsibleGetTheMinutesOfEachMeeting() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0185", "ACCEPT");
        desk.meet(number, true, false, true);
        desk.meet(number, true, false, false);

        assertThat(file.letters(number))
                .filteredOn("dialogue-minutes jc-municipal-0185"::equals)
                .hasSize(2);
        assertThat(file.letters(number)).contains("dialogue-minutes guest-municipality-0155");
        assertThat(file.values("""
                        SELECT DISTINCT d.type FROM raadslag.letter l JOIN raadslag.document d ON d.id = l.document_id
                        WHERE l.number = ? AND l.template = 'dialogue-minutes'""", number)).containsExactly("dialogue-minutes");
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulOpinionIsNoInvolvement() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        desk.confirm(number);
        council.layBefore(number);
        council.discuss(number, "FOR");
        council.findUnlawful(number);

        assertThat(file.stages(number)).isEmpty();
        assertThat(progress.openTasks(number)).containsExactly("userTask_discussInCouncil @ [council-chair-NJ]");
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_inviteToDialogue"));

        council.discuss(number, "AGAINST");
        council.findLawful(number);

        assertThat(file.stages(number)).containsExactly("REACTION");
        assertThat(progress.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");
        director.withdraw(number, "CASE");
        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
    }

    @Test
    void nobodyActsForTheResponsible() {
        String number = desk.reacted(AALBORG, "SYGEDAGPENGE");
        desk.invite(number);
        String task = progress.taskId(number, "userTask_respondToDialogue");

        for (String other : new String[] {"lbr-0851", "region-NJ", "rd-NJ", "jc-state-0851", "jc-municipal-0813"}) {
            forbidden(() -> office.as(other).submit(task, new RespondToDialogueForm().answer("ACCEPT")));
        }
        assertThat(file.values("""
                        SELECT answer FROM raadslag.dialogue_answer a JOIN raadslag.dialogue_invitation i ON i.id = a.invitation_id
                        WHERE case_number = ?""", number)).isEmpty();
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");
        director.withdraw(number, "CASE");
        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
    }
}
