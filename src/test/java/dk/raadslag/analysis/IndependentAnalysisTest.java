package dk.raadslag.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveAnalysisForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The region carries out analyses of its own as part of the monitoring (notes to § 8). */
@RaadslagTest
class IndependentAnalysisTest extends ProcessTest {

    @Test
    @Tag("R-029")
    void anApprovedAnalysisIsFiledAndSentToTheCouncilWithoutItsDecision() {
        String number = market.describe();
        assertThat(number).startsWith("ANA-NJ-");
        market.conduct(number, "Intet nyt.");
        refused("hvorfor analysen ikke godkendes", () -> market.decideAnalysis(number, "RETURN", null));
        market.decideAnalysis(number, "RETURN", "Spørg også skolerne.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_conductAnalysis @ [region-NJ]");
        market.conduct(number, "De unge mangler praktikpladser.");
        market.decideAnalysis(number, "APPROVE", null);

        assertThat(progress.the("independent-analysis", number)).isEnded().hasPassed("endEvent_analysed");
        assertThat(file.stages(number)).isEmpty();
        assertThat(file.paper(number, "independent-analysis"))
                .contains(
                        "Unge uden uddannelse", "Jobcenter Aalborg", "Jobindsats.dk", "De unge mangler praktikpladser.")
                .doesNotContain("Intet nyt.");
        assertThat(file.letters(number))
                .containsExactlyInAnyOrder("independent-analysis council-NJ", "independent-analysis council-chair-NJ");
        assertThat(file.record(number))
                .contains(
                        "describeAnalysis region-NJ (§ 8, stk. 2)",
                        "conductAnalysis region-NJ (§ 8, stk. 2)",
                        "approveAnalysis rd-NJ (§ 8, stk. 2)");
    }

    @Test
    void anAnalysisThatCannotBeCarriedOutIsGivenUp() {
        String number = market.describe("region-NJ", null);
        market.conduct(number, "Registrene kan ikke bruges.");
        market.decideAnalysis(number, "DROP", "Kilderne rækker ikke.");

        assertThat(progress.the("independent-analysis", number)).isEnded().hasPassed("endEvent_dropped");
        assertThat(file.documents(number)).isEmpty();
        assertThat(file.letters(number)).isEmpty();
    }

    @Test
    @Tag("INV-18")
    void onlyTheRegionsOwnPeopleAnalyseAndApprove() {
        refused("i sin egen region", () -> market.describe("region-HS", "JC-0851"));
        refused("ligger i en anden region", () -> market.describe("region-NJ", "JC-0169"));
        String number = market.analysed();

        forbidden(() -> office.as("region-NJ").complete(number, new ApproveAnalysisForm().decision("APPROVE")));
        refused("regionsdirektøren har godkendt den", () -> backDoor.forceTo(number, "serviceTask_fileAnalysis"));
        assertThat(file.documents(number)).isEmpty();
    }
}
