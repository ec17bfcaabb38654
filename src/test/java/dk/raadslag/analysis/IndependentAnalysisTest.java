package dk.raadslag.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveAnalysisForm;
import dk.raadslag.support.form.ProvideAnalysisForm;
import java.util.List;
import java.util.Locale;
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
    @Tag("R-070")
    void anApprovedAnalysisIsMadeAvailableToTheJobcentresThatNeedIt() {
        String number = market.analysed();
        refused(
                "kan ikke udfyldes her",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new ApproveAnalysisForm()
                                        .decision("RETURN")
                                        .remark("Spørg skolerne.")
                                        .provisionJobcentres(List.of("JC-0810"))));
        refused("Stil analysen til rådighed for", () -> market.approveFor(number, "JC-0810", "JC-0169"));
        refused("Stil analysen til rådighed for", () -> market.approveFor(number, "JC-0810", "JC-0810"));
        refused("ikke lagt på sagen", () -> market.provide(number, "JC-0810"));
        market.approveFor(number, "JC-0810", "JC-0787");

        assertThat(progress.the("independent-analysis", number)).isEnded().hasPassed("serviceTask_sendToJobcentres");
        assertThat(provided(number))
                .as("not to the jobcentre that the analysis is about, which was not chosen")
                .containsExactlyInAnyOrder("jc-state-0810", "jc-municipal-0810", "jc-state-0787", "jc-municipal-0787");
        assertThat(file.letters(number)).contains("independent-analysis council-NJ");
        assertThat(file.values("SELECT text FROM raadslag.case_record WHERE number = ?", number))
                .contains("Analysen stilles til rådighed for Jobcenter Brønderslev, Jobcenter Thisted.")
                .anyMatch(text -> text.matches("Brev .* skrevet til .*Brønderslev.*Thisted.*"));

        refused("allerede stillet til rådighed for Jobcenter Thisted", () -> market.provide(number, "JC-0787"));
        refused("ligger i en anden region", () -> market.provide(number, "JC-0169"));
        market.provide(number, "JC-0851");
        assertThat(provided(number)).hasSize(6).contains("jc-state-0851", "jc-municipal-0851");
        assertThat(progress.isRunning(number)).isFalse();
    }

    private List<String> provided(String number) {
        return file.values(
                "SELECT recipient_group FROM raadslag.letter WHERE number = ? AND template = 'analysis-provided' AND document_id IS NOT NULL",
                number);
    }

    @Test
    @Tag("R-029")
    void aResultProblemNamesTheAnalysisThatItRestsOn() {
        String analysis = market.analysed();
        refused("ikke en selvstændig analyse, som regionen har godkendt", () -> document("JC-0773", analysis));
        market.decideAnalysis(analysis, "APPROVE", null);
        refused("ikke en selvstændig analyse, som regionen har godkendt", () -> document("JC-0169", analysis));
        String number = document("JC-0773", " " + analysis.toLowerCase(Locale.ROOT));

        assertThat(file.value("SELECT analysis_number FROM raadslag.finding WHERE case_number = ?", number))
                .isEqualTo(analysis);
        String source = "Jobindsats.dk%sRegionens selvstændige analyse (sag " + analysis + ")";
        assertThat(file.paper(number, "result-problem")).contains(source.formatted(" "));
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'documentProblem'", number))
                .as("which the case page shows with a link")
                .contains(source.formatted(", "));
    }

    private String document(String jobcentre, String analysis) {
        String region = jobcentre.equals("JC-0169") ? "region-HS" : "region-NJ";
        return office.as(region)
                .start(
                        "intervention",
                        desk.deviating(jobcentre, "FLEKSJOB")
                                .sources(List.of("JOBINDSATS", "ANALYSIS"))
                                .analysisNumber(analysis))
                .getBusinessKey();
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
        forbidden(() -> office.as("region-NJ")
                .start(
                        "analysis-provision",
                        new ProvideAnalysisForm().caseNumber(number).jobcentreId("JC-0810")));
        refused(
                "har gennemført analysen",
                () -> office.as("rd-HS")
                        .start(
                                "analysis-provision",
                                new ProvideAnalysisForm().caseNumber(number).jobcentreId("JC-0169")));
        refused("regionsdirektøren har godkendt den", () -> backDoor.forceTo(number, "serviceTask_fileAnalysis"));
        assertThat(file.documents(number)).isEmpty();
    }
}
