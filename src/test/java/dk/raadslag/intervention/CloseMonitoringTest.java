package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class CloseMonitoringTest {

    @Autowired
    Office office;

    @Autowired
    CouncilRoom room;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private ProcessInstance monitoring;

    @BeforeEach
    void begin() {
        number = office.openCase("JC-0851", "SYGEDAGPENGE");
        office.call("council-involvement", number, "stage", "REACTION");
        room.involve(number, "FOR");
        jdbc.sql("""
                        INSERT INTO raadslag.next_step (id, case_number, region_code, council_opinion_id, council_number, council_stage,
                            choice, reason, decided_by, decided_by_group, decided_at)
                        SELECT gen_random_uuid(), number, 'NJ', opinion_id, number, stage, 'CLOSE_MONITORING', 'x', 'x', 'rd-NJ', now()
                        FROM raadslag.council_involvement WHERE number = ?""").param(number).update();
        monitoring = office.call("close-monitoring", number, "partyKinds", "MUNICIPAL");
    }

    @Test
    void improvementTwiceInARowEndsTheMonitoring() {
        review("UNCHANGED");
        review("IMPROVED");
        assertThat(office.hasEnded(monitoring)).isFalse();
        review("IMPROVED");

        assertThat(office.path(number)).contains("endEvent_improved").doesNotContain("userTask_confirmNotImproved");
        assertThat(office.variable(monitoring, "monitoringResult")).isEqualTo("IMPROVED");
        assertThat(result()).isEqualTo("IMPROVED");
    }

    @Test
    void aSetbackCallsTheDirectorAtOnce() {
        review("WORSE");
        verdict("NOT_IMPROVED");

        assertThat(office.path(number)).contains("endEvent_notImproved");
        assertThat(office.variable(monitoring, "monitoringResult")).isEqualTo("NOT_IMPROVED");
        assertThat(result()).isEqualTo("NOT_IMPROVED");
    }

    @Test
    void fourReviewsWithoutImprovementCallTheDirector() {
        for (String development : new String[] {"UNCHANGED", "IMPROVED", "UNCHANGED", "IMPROVED"}) {
            assertThat(office.as("rd-NJ").has(number, "userTask_confirmNotImproved"))
                    .isFalse();
            review(development);
        }

        assertThat(office.openTasks(number)).containsExactly("userTask_confirmNotImproved @ [rd-NJ]");
    }

    @Test
    void theDirectorMayLetTheMonitoringGoOn() {
        review("WORSE");
        verdict("GOING_ON");
        review("IMPROVED");
        review("IMPROVED");

        assertThat(result()).isEqualTo("IMPROVED");
    }

    @Test
    void theRegionalOfficeCannotConfirmThatNothingImproved() {
        review("WORSE");

        assertThatThrownBy(() -> office.as("region-NJ")
                        .complete(number, "userTask_confirmNotImproved", "verdict", "NOT_IMPROVED", "reason", "Nej"))
                .isInstanceOf(AuthorizationException.class);
        assertThat(result()).isNull();
    }

    @Test
    void aReviewNeedsFigures() {
        office.fireTimer(number, "intermediateEvent_nextReview");

        for (String figures : new String[] {"", "<b>12</b>", "x".repeat(20_000)}) {
            assertThatThrownBy(() -> office.as("region-NJ")
                            .complete(
                                    number,
                                    "userTask_reviewDevelopment",
                                    "development",
                                    "IMPROVED",
                                    "figures",
                                    figures))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(office.as("region-NJ").has(number, "userTask_reviewDevelopment"))
                .isTrue();
    }

    private void review(String development) {
        office.fireTimer(number, "intermediateEvent_nextReview");
        office.as("region-NJ")
                .complete(
                        number,
                        "userTask_reviewDevelopment",
                        "development",
                        development,
                        "figures",
                        "Varigheden er 12,4 uger mod 13,1.");
    }

    private void verdict(String verdict) {
        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_confirmNotImproved",
                        "verdict",
                        verdict,
                        "reason",
                        "Tallene taler for sig selv.");
    }

    private String result() {
        return jdbc.sql("SELECT result FROM raadslag.close_monitoring WHERE case_number = ?")
                .param(number)
                .query((row, index) -> row.getString(1))
                .list()
                .get(0);
    }
}
