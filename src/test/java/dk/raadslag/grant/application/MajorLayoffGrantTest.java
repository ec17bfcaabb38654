package dk.raadslag.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AssessLayoffForm;
import dk.raadslag.support.form.PresentGrantApplicationForm;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The council starts initiatives at major closures and lay-offs, urgently, and the region administers them. */
@RaadslagTest
class MajorLayoffGrantTest extends ProcessTest {

    private static final String PROCESS = "major-layoff-grant";

    @Test
    void theCouncilStartsAnInitiativeWithoutCriteriaOfTheYear() {
        grants.openYear(1_000);
        grants.budget("MAJOR_LAYOFF", 500_000);
        String number = grants.reported(400_000);
        assertThat(number).startsWith("VAR-NJ-");
        assertThat(file.value("SELECT advice FROM raadslag.grant_application WHERE number = ?", number))
                .isEqualTo("RECOMMEND");
        grants.present(number);
        grants.grant(number, 400_000);
        council.findLawful(number);
        grants.commit(number);
        grants.report(number, "FINAL", 400_000);
        grants.approve(number);

        assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_grantClosed");
        assertThat(file.paper(number, "grant-commitment")).contains("større lukninger og afskedigelser");
        assertThat(file.letters(number))
                .contains(
                        "grant-commitment jc-municipal-0851", "grant-closed jc-state-0851", "grant-closed council-NJ");
    }

    @Test
    void theSecretariatCallsAnExtraordinaryMeeting() {
        grants.openYear(1_000);
        String number = grants.reported(400_000);
        var secretariat = office.as("secretariat-NJ");

        refused(
                "Sagen haster",
                () -> secretariat.complete(number, presented(clock.today().plusDays(30))));
        secretariat.complete(number, presented(clock.today().plusDays(7)));
        jobs.fireTimer(number, "boundaryEvent_decisionReminder");
        assertThat(file.letters(number))
                .containsExactly("grant-council-reminder rd-NJ", "grant-council-reminder secretariat-NJ");
    }

    @Test
    void theCouncilRefusesAnInitiative() {
        grants.openYear(1_000);
        String number = grants.reported(400_000);
        grants.present(number);
        grants.decide(number, grants.decision("REFUSE"));
        council.findLawful(number);

        assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_refused");
    }

    @Test
    void aWithdrawnNoticeEndsTheMatter() {
        grants.openYear(1_000);
        String number = office.as("region-NJ")
                .start(PROCESS, grants.layoff(300, 40, 1_000))
                .getBusinessKey();
        office.as("region-NJ").complete(number, new AssessLayoffForm().applicationState("WITHDRAWN"));

        assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_withdrawn");
    }

    @Test
    void thousandsAreWrittenWithADotInTheJournal() {
        String number = office.as("region-NJ")
                .start(PROCESS, grants.layoff(1_240, 1_200, 1_000).participants(1_100))
                .getBusinessKey();

        assertThat(file.value("SELECT text FROM raadslag.case_record WHERE number = ?", number))
                .contains("til 1.100 deltagere", "afskediger 1.200 af 1.240 ansatte");
    }

    @Test
    void moreThanTheStaffCannotBeDismissed() {
        refused(
                "flere afskedigede end ansatte",
                () -> office.as("region-NJ").start(PROCESS, grants.layoff(10, 11, 1_000)));
    }

    private static PresentGrantApplicationForm presented(LocalDate meeting) {
        return new PresentGrantApplicationForm()
                .applicationState("STANDS")
                .presentationText("Ansøgningen er på dagsordenen.")
                .plannedMeeting(meeting);
    }
}
