package dk.raadslag.intervention.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConcludeMonitoringForm;
import dk.raadslag.support.form.ReviewDevelopmentForm;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class CloseMonitoringTest extends ProcessTest {

    @Autowired
    JdbcClient jdbc;

    private String number;
    private ProcessInstance monitoring;

    @BeforeEach
    void begin() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        council.involve(number, "FOR");
        jdbc.sql("""
                        INSERT INTO raadslag.next_step (id, case_number, region_code, council_opinion_id, council_number, council_stage,
                            choice, reason, decided_by, decided_by_group, decided_at)
                        SELECT gen_random_uuid(), number, 'NJ', opinion_id, number, stage, 'CLOSE_MONITORING', 'x', 'x', 'rd-NJ', now()
                        FROM raadslag.council_involvement WHERE number = ?""").param(number).update();
        monitoring = fixtures.call("close-monitoring", number, Map.of("partyKinds", "MUNICIPAL"));
    }

    @Test
    void onlyTheDirectorEndsTheMonitoringAlsoAfterImprovementTwiceInARow() {
        review("UNCHANGED");
        review("IMPROVED");
        assertThat(monitoring).isNotEnded();
        review("IMPROVED");

        assertThat(progress.openTasks(number)).containsExactly("userTask_concludeMonitoring @ [rd-NJ]");
        assertThat(result()).isNull();
        verdict("IMPROVED");
        assertThat(monitoring).hasPassed("endEvent_improved");
        assertThat(progress.variable(monitoring, "monitoringResult")).isEqualTo("IMPROVED");
        assertThat(result()).isEqualTo("IMPROVED");
    }

    @Test
    void aSetbackCallsTheDirectorAtOnce() {
        review("WORSE");
        verdict("NOT_IMPROVED");

        assertThat(monitoring).hasPassed("endEvent_notImproved");
        assertThat(progress.variable(monitoring, "monitoringResult")).isEqualTo("NOT_IMPROVED");
        assertThat(result()).isEqualTo("NOT_IMPROVED");
    }

    @Test
    void fourReviewsWithoutImprovementCallTheDirector() {
        for (String development : new String[] {"UNCHANGED", "IMPROVED", "UNCHANGED", "IMPROVED"}) {
            assertThat(office.as("rd-NJ").has(number, "userTask_concludeMonitoring"))
                    .isFalse();
            review(development);
        }

        assertThat(progress.openTasks(number)).containsExactly("userTask_concludeMonitoring @ [rd-NJ]");
    }

    @Test
    void theDirectorMayLetTheMonitoringGoOn() {
        review("WORSE");
        verdict("GOING_ON");
        review("IMPROVED");
        review("IMPROVED");
        verdict("IMPROVED");

        assertThat(result()).isEqualTo("IMPROVED");
    }

    @Test
    void theRegionalOfficeCannotConfirmThatNothingImproved() {
        review("WORSE");

        assertThatThrownBy(() -> office.as("region-NJ")
                        .complete(
                                number,
                                new ConcludeMonitoringForm()
                                        .verdict("NOT_IMPROVED")
                                        .reason("Nej")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(result()).isNull();
    }

    @Test
    void aReviewNeedsFigures() {
        jobs.fireTimer(number, "intermediateEvent_nextReview");

        for (String figures : new String[] {"", "<b>12</b>", "x".repeat(20_000)}) {
            refused(
                    "Feltet »Tal for udviklingen«",
                    () -> office.as("region-NJ")
                            .complete(
                                    number,
                                    new ReviewDevelopmentForm()
                                            .development("IMPROVED")
                                            .figures(figures)));
        }
        assertThat(office.as("region-NJ").has(number, "userTask_reviewDevelopment"))
                .isTrue();
    }

    private void review(String development) {
        jobs.fireTimer(number, "intermediateEvent_nextReview");
        office.as("region-NJ")
                .complete(
                        number,
                        new ReviewDevelopmentForm()
                                .development(development)
                                .figures("Varigheden er 12,4 uger mod 13,1."));
    }

    private void verdict(String verdict) {
        office.as("rd-NJ")
                .complete(number, new ConcludeMonitoringForm().verdict(verdict).reason("Tallene taler for sig selv."));
    }

    private String result() {
        return jdbc.sql("SELECT result FROM raadslag.close_monitoring WHERE case_number = ?")
                .param(number)
                .query((row, index) -> row.getString(1))
                .list()
                .get(0);
    }
}
