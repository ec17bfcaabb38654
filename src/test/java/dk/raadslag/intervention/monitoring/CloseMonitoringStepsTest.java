package dk.raadslag.intervention.monitoring;

import static dk.raadslag.intervention.monitoring.CloseMonitoring.Development.IMPROVED;
import static dk.raadslag.intervention.monitoring.CloseMonitoring.Development.UNCHANGED;
import static dk.raadslag.intervention.monitoring.CloseMonitoring.Development.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Limits;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Progress;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Result;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Verdict;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of close monitoring, without a database. */
class CloseMonitoringStepsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final Limits LIMITS = new Limits(2, 4);
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");

    private final CloseMonitoring running = CloseMonitoring.begin(
            InterventionCase.of(
                    CaseNumber.of("INT-NJ-2007-0001"),
                    new Jobcentre("JC-0851", "Jobcenter Aalborg", "0851", RegionCode.NJ, Jobcentre.Kind.JOINT),
                    NOW),
            NOW);

    @Test
    void improvementInARowASetbackAndALongTimeCallTheDirector() {
        assertThat(CloseMonitoring.progress(List.of(IMPROVED, IMPROVED, WORSE), LIMITS))
                .isEqualTo(Progress.TO_DECIDE);
        assertThat(CloseMonitoring.progress(List.of(IMPROVED, WORSE, IMPROVED), LIMITS))
                .isEqualTo(Progress.GOING_ON);
        assertThat(CloseMonitoring.progress(List.of(WORSE, IMPROVED), LIMITS)).isEqualTo(Progress.TO_DECIDE);
        assertThat(CloseMonitoring.progress(List.of(UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED), LIMITS))
                .isEqualTo(Progress.TO_DECIDE);
    }

    @Test
    void theDirectorEndsItOrLetsItGoOn() {
        CloseMonitoring ended = running.decide(Verdict.NOT_IMPROVED, DIRECTOR, NOW);

        assertThat(ended.result()).isEqualTo(Result.NOT_IMPROVED);
        assertThat(ended.decidedByGroup()).isEqualTo("rd-NJ");
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(running.decide(Verdict.IMPROVED, DIRECTOR, NOW).result()).isEqualTo(Result.IMPROVED);
        assertThat(running.decide(Verdict.GOING_ON, DIRECTOR, NOW)).isSameAs(running);
        assertThatThrownBy(() -> ended.decide(Verdict.IMPROVED, DIRECTOR, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("Udviklingen i sagen følges ikke tæt længere.");
    }
}
