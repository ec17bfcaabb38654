package dk.raadslag.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.Sources;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.Figures;
import dk.raadslag.support.MonitoringDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.BeginMonitoringForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.ConfirmResultProblemForm;
import dk.raadslag.support.form.ObtainFiguresForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quarter is monitored (§ 8, stk. 2): what is good is left alone, what is serious is documented and decided. Each test has a year of its own. */
@RaadslagTest
class ResultMonitoringTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String THISTED = "JC-0787";
    private static final String DOCUMENT = "userTask_documentResultProblem @ [region-NJ]";
    private static final String CONFIRM = "userTask_confirmResultProblem @ [rd-NJ]";

    @Autowired
    MonitoringDesk monitoring;

    @Autowired
    Figures figures;

    @Autowired
    Assessments assessments;

    @Autowired
    Assessor assessor;

    @Autowired
    MonitoringRuns runs;

    @Autowired
    ResultProblemProcedure problems;

    @Autowired
    ManagementService managementService;

    @Autowired
    FormService formService;

    @Test
    @Tag("S-01")
    @Tag("E-28")
    @Tag("R-017")
    void goodResultsAreLeftAloneAndTheCouncilGetsTheOverview() {
        monitoring.even(2010);
        ProcessInstance run = monitoring.begin(2010);
        String number = monitoring.number(run);

        assertThat(number).matches("OVR-NJ-\\d{4}-\\d{4}");
        assertEnded(run, "endEvent_monitored");
        assertThat(file.letters(number))
                .containsExactly("result-overview council-NJ", "result-overview council-chair-NJ");
        assertThat(file.paper(number, "monitoring-overview"))
                .contains("4. kvartal 2010", "Jobcenter Aalborg Store frihedsgrader.")
                .doesNotContain("pdigtede");
        assertThat(levels(number)).containsExactly("FREE false 10");
        assertThat(file.record(number)).containsExactly("beginMonitoring region-NJ (§ 8, stk. 2)");
    }

    @Test
    @Tag("S-02")
    @Tag("S-03")
    @Tag("R-025")
    void worseResultsThanPeersForTwoQuartersBecomeACaseWhenTheDirectorConfirms() {
        monitoring.even(2011);
        monitoring.deviating(2011, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2011));

        assertThat(progress.openTasks(number)).containsExactly(DOCUMENT);
        assertThat(levels(number)).containsExactlyInAnyOrder("CLOSE true 1", "FREE false 9");
        assertThat(
                        file.values(
                                "SELECT text_ FROM act_ru_variable WHERE name_ = 'caseTitle' AND text_ LIKE '%, 4. kvartal 2011%'"))
                .containsExactly("Resultatovervågning, 4. kvartal 2011: Jobcenter Aalborg");
        String analysis = market.analysed();
        refused("ikke en selvstændig analyse", () -> monitoring.document(number, analysis));
        market.decideAnalysis(analysis, "APPROVE", null);
        monitoring.document(number, analysis);
        String caseNumber = caseOf(number);
        assertThat(progress.openTasks(number)).containsExactly(CONFIRM);
        assertThat(assessments.evidence(assessment(number)))
                .singleElement()
                .asString()
                .contains("Det går for langsomt.", "analyse: sag " + analysis);
        assertThat(progress.isRunning(caseNumber)).isFalse();
        monitoring.decide(number, "CONFIRMED");

        assertEnded(progress.the("result-problem", number), "endEvent_problemRaised");
        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        assertThat(file.values("""
                        SELECT status || ' ' || ground || ' ' || deviation_pct || ' ' || consecutive_periods || ' ' || confirmed_by_group
                            || ' ' || (threshold_version LIKE 'assess-result-problem:%')
                        FROM raadslag.finding WHERE case_number = ?""", caseNumber)).containsExactly("CONFIRMED SIGNIFICANT_DEVIATION 50.0 2 rd-NJ true");
        assertThat(file.value("SELECT evidence FROM raadslag.finding WHERE case_number = ?", caseNumber))
                .contains("Det går for langsomt.", "Sygedagpenge, Afgang til beskæftigelse (pct.): 20 mod 40");
        assertThat(file.letters(caseNumber)).contains("result-problem-confirmed jc-municipal-0851");
    }

    @Test
    @Tag("R-025")
    void theProblemsOfTwoJobcentresGoEachTheirOwnWay() {
        for (LocalDate quarter : List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 4, 1))) {
            figures.evenQuarter(quarter);
            figures.of(AALBORG, quarter, "SYGEDAGPENGE", "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
            figures.of(THISTED, quarter, "SYGEDAGPENGE", "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
        }
        String number = monitoring.number(office.as("region-NJ")
                .start(
                        "result-monitoring",
                        new BeginMonitoringForm().regionCode("NJ").year(2010).quarter("2")));
        assertThat(progress.openTasks(number)).containsExactly(DOCUMENT, DOCUMENT);

        monitoring.document(number);
        monitoring.decide(number, "CONFIRMED");
        assertThat(progress.openTasks(number)).containsExactly(DOCUMENT);
        monitoring.document(number);
        monitoring.decide(number, "REJECTED");

        assertThat(file.values("""
                        SELECT f.status FROM raadslag.monitored_finding m JOIN raadslag.finding f ON f.id = m.finding_id
                        JOIN raadslag.monitoring_assessment a ON a.id = m.assessment_id WHERE a.run = ? ORDER BY 1""", number)).containsExactly("CONFIRMED", "REJECTED");
        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
    }

    @Test
    void whatNobodyHasMeasuredIsCalledMadeUpWhereverItIsShown() {
        monitoring.even(2022);
        monitoring.deviating(2022, AALBORG, "SYGEDAGPENGE");
        figures.madeUp("JC-0101", LocalDate.of(2022, 10, 1), "SYGEDAGPENGE", "VARIGHED", 40);
        String number = monitoring.number(monitoring.begin(2022));
        monitoring.document(number);

        assertThat(file.paper(number, "monitoring-overview")).contains("Opdigtede tal.");
        assertThat(file.value("SELECT evidence FROM raadslag.finding WHERE case_number = ?", caseOf(number)))
                .contains("Målingerne for 4. kvartal 2022 (opdigtede tal):");
        monitoring.decide(number, "REJECTED");
    }

    @Test
    @Tag("S-03")
    void timelinessBelowTheRequirementIsAGroundOfItsOwn() {
        monitoring.even(2012);
        LocalDate quarter = LocalDate.of(2012, 10, 1);
        figures.of(THISTED, quarter, "A_DAGPENGE", "RETTIDIGE_TILBUD", 60, 100);
        String number = monitoring.number(monitoring.begin(2012));
        monitoring.document(number);
        monitoring.decide(number, "CONFIRMED");

        assertThat(file.values(
                        "SELECT ground || ' ' || (deviation_pct IS NULL) FROM raadslag.finding WHERE case_number = ?",
                        caseOf(number)))
                .containsExactly("LEGAL_REQUIREMENT true");
    }

    @Test
    void oneBadQuarterOrASmallDeviationIsFollowedAndNoMore() {
        monitoring.even(2013);
        LocalDate quarter = LocalDate.of(2013, 10, 1);
        figures.of(AALBORG, quarter, "SYGEDAGPENGE", "VARIGHED", 60, 100);
        figures.of(THISTED, quarter, "KONTANTHJAELP", "VARIGHED", 42, 100);
        String number = monitoring.number(monitoring.begin(2013));

        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(levels(number)).containsExactlyInAnyOrder("NORMAL false 2", "FREE false 8");
    }

    @Test
    @Tag("S-02")
    @Tag("INV-18")
    @Tag("R-033")
    void onlyTheDirectorOfTheRegionConfirms() {
        monitoring.even(2014);
        monitoring.deviating(2014, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2014));
        monitoring.document(number);

        for (String intruder : List.of("region-NJ", "rd-HS", "council-chair-NJ", "jc-municipal-0851")) {
            forbidden(() -> office.as(intruder).complete(number, new ConfirmResultProblemForm().decision("CONFIRMED")));
        }
        UUID assessment = assessment(number);
        refused(
                "§ 11, stk. 1",
                () -> inTransaction(() -> problems.decide(
                        assessment, ResultProblemProcedure.Decision.CONFIRMED, null, new Actor("x", "rd-HS"))));
        refused("ikke konstateret", () -> inTransaction(() -> problems.confirmed(assessment)));
        refused(
                "allerede dokumenteret",
                () -> inTransaction(() -> problems.document(
                        assessment, "Igen.", new Sources(List.of(), null), new Actor("x", "region-NJ"))));
    }

    @Test
    void aRejectionNeedsAReasonAndTheCouncilIsTold() {
        monitoring.even(2015);
        monitoring.deviating(2015, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2015));
        monitoring.document(number);
        refused(
                "Begrundelse",
                () -> office.as("rd-NJ").complete(number, new ConfirmResultProblemForm().decision("REJECTED")));
        monitoring.decide(number, "REJECTED");

        assertEnded(progress.the("result-problem", number), "endEvent_problemNotConfirmed");
        String caseNumber = caseOf(number);
        file.assertEnded(caseNumber, "REJECTED", "FINDING_REJECTED");
        assertThat(file.letters(number)).contains("result-problem-not-confirmed council-NJ");
        assertThat(file.letters(number)).noneMatch(letter -> letter.contains(" jc-"));
        assertThat(file.letters(caseNumber)).isEmpty();
    }

    @Test
    @Tag("E-25")
    void whatAnOpenCaseIsAboutIsAttachedToItAndTheRestBecomesACaseOfItsOwn() {
        String open = desk.reacted(AALBORG, "SYGEDAGPENGE");
        var before = progress.openTasks(open);
        monitoring.even(2016);
        monitoring.deviating(2016, AALBORG, "SYGEDAGPENGE");
        monitoring.deviating(2016, AALBORG, "LEDIGHEDSYDELSE");
        String number = monitoring.number(monitoring.begin(2016));
        monitoring.document(number);
        monitoring.decide(number, "CONFIRMED");

        assertThat(file.values("""
                        SELECT f.supplement || ' ' || f.status || ' ' || a.effort_area || ' ' || (f.case_number = ?) FROM raadslag.finding f
                        JOIN raadslag.finding_area a ON a.finding_id = f.id JOIN raadslag.monitored_finding m ON m.finding_id = f.id
                        JOIN raadslag.monitoring_assessment s ON s.id = m.assessment_id WHERE s.run = ? ORDER BY 1""", open, number))
                .containsExactly("false CONFIRMED FLEKSJOB false", "true CONFIRMED SYGEDAGPENGE true");
        assertEnded(progress.the("new-facts", open), "endEvent_attached");
        assertThat(file.letters(open))
                .contains("new-facts-confirmed council-NJ", "new-facts-confirmed jc-municipal-0851");
        assertThat(progress.openTasks(open)).isEqualTo(before);
    }

    @Test
    @Tag("E-25")
    void newFiguresAboutAProblemThatWaitsForTheDirectorAreDecidedWithIt() {
        for (int month : List.of(1, 4, 7)) {
            LocalDate quarter = LocalDate.of(2009, month, 1);
            figures.evenQuarter(quarter);
            figures.of(AALBORG, quarter, "SYGEDAGPENGE", "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
        }
        figures.of(AALBORG, LocalDate.of(2009, 4, 1), "LEDIGHEDSYDELSE", "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
        figures.of(AALBORG, LocalDate.of(2009, 7, 1), "LEDIGHEDSYDELSE", "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
        String waits = run(2009, "2");
        monitoring.document(waits);
        String caseNumber = caseOf(waits);
        String later = run(2009, "3");
        monitoring.document(later);

        assertThat(cases(later)).contains(caseNumber).hasSize(2);
        assertThat(file.letters(later)).containsOnlyOnce("figures-added rd-NJ");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE template = 'figures-added' AND number = ?", later))
                .contains("lagt de nye tal til sag " + caseNumber);
        assertThat(shown(waits, "userTask_confirmResultProblem", "addedFacts"))
                .contains("Målingerne for 3. kvartal 2009:")
                .doesNotContain("2. kvartal");
        assertThat(shown(later, "userTask_confirmResultProblem", "addedFacts")).isEqualTo("null");
        monitoring.decide(later, "REJECTED");
        assertThat(statuses(caseNumber)).containsExactly("false DOCUMENTED", "true DOCUMENTED");
        refused("Der er kommet nye oplysninger, siden du åbnede opgaven", () -> monitoring.decide(waits, "CONFIRMED"));
        office.as("rd-NJ")
                .complete(
                        waits,
                        new ConfirmResultProblemForm()
                                .decision("CONFIRMED")
                                .with("addedFacts", shown(waits, "userTask_confirmResultProblem", "addedFacts")));

        assertThat(statuses(caseNumber)).containsExactly("false CONFIRMED", "true CONFIRMED");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'confirmFinding'",
                        caseNumber))
                .endsWith("Afgørelsen omfatter de oplysninger, der er lagt til sagen siden.");
        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }

    @Test
    void newFiguresAboutAProblemThatTheOfficeHasRaisedItselfAreRejectedWithIt() {
        String waits = desk.document(AALBORG, "SYGEDAGPENGE");
        monitoring.even(2024);
        monitoring.deviating(2024, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2024));
        monitoring.document(number);

        assertEnded(progress.the("result-problem", number), "endEvent_addedToWaiting");
        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(cases(number)).containsExactly(waits);
        assertThat(shown(waits, "userTask_confirmFinding", "addedFacts")).contains("Målingerne for 4. kvartal 2024:");
        decideWhatWaits(waits, "MORE_EVIDENCE");
        refused(
                "Overvågningen har lagt nye tal om »Opfølgning for modtagere af sygedagpenge« til sagen",
                () -> desk.documentAgain(waits, "FLEKSJOB"));
        desk.documentAgain(waits, "FLEKSJOB", "SYGEDAGPENGE");
        decideWhatWaits(waits, "REJECTED");
        assertThat(statuses(waits)).contains("false REJECTED", "true REJECTED").doesNotContain("true DOCUMENTED");
        assertThat(file.letters(waits)).contains("finding-rejected council-NJ");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'finding-rejected' LIMIT 1",
                        waits))
                .contains(
                        "\nResultatoversigten for jobcentrene pegede på et alvorligt resultatproblem i Jobcenter Aalborg. Regionsdirektøren har");
    }

    @Test
    void whatTheMonitoringHasDocumentedIsNotDocumentedInASecondCase() {
        monitoring.even(2017);
        monitoring.deviating(2017, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2017));
        monitoring.document(number);
        String waits = cases(number).get(0);

        refused(waits, () -> desk.document(AALBORG, "SYGEDAGPENGE"));
        monitoring.decide(number, "REJECTED");
        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(desk.document(AALBORG, "SYGEDAGPENGE")).isNotEqualTo(waits);
    }

    @Test
    void missingFiguresAreNoGoodResultAndAreAskedFor() {
        monitoring.even(2018);
        LocalDate quarter = LocalDate.of(2018, 10, 1);
        figures.of(List.of(AALBORG), quarter, "SYGEDAGPENGE", "VARIGHED", null, null);
        String number = monitoring.number(monitoring.begin(2018));

        assertThat(progress.openTasks(number)).containsExactly("userTask_obtainFigures @ [region-NJ]");
        assertThat(levels(number)).containsExactlyInAnyOrder("NORMAL false 1", "FREE false 9");
        obtain(number, true);
        assertThat(progress.openTasks(number)).containsExactly("userTask_obtainFigures @ [region-NJ]");
        figures.of(AALBORG, quarter, "SYGEDAGPENGE", "VARIGHED", 40, 100);
        obtain(number, true);

        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(levels(number)).containsExactly("FREE false 10");
    }

    @Test
    void theOfficeGoesOnWithoutFiguresForAReason() {
        monitoring.even(2019);
        figures.of(List.of(AALBORG), LocalDate.of(2019, 10, 1), "SYGEDAGPENGE", "VARIGHED", null, null);
        String number = monitoring.number(monitoring.begin(2019));
        refused("Begrundelse", () -> office.as("region-NJ").complete(number, new ObtainFiguresForm().loaded(false)));
        obtain(number, false);

        assertEnded(progress.the("result-monitoring", number), "endEvent_monitored");
        assertThat(file.paper(number, "monitoring-overview")).contains("Der mangler 1 måling.");
    }

    @Test
    void silenceAboutMissingFiguresHoldsNothingBack() {
        monitoring.even(2020);
        figures.of(List.of(THISTED), LocalDate.of(2020, 10, 1), "SYGEDAGPENGE", "VARIGHED", null, null);
        monitoring.deviating(2020, AALBORG, "SYGEDAGPENGE");
        String number = monitoring.number(monitoring.begin(2020));
        jobs.fireTimer(number, "boundaryEvent_figuresLate");

        assertThat(progress.openTasks(number)).containsExactly(DOCUMENT);
    }

    @Test
    void aQuarterIsMonitoredOnceByItsOwnRegionAndWhenItIsOver() {
        monitoring.even(2021);
        monitoring.begin(2021);
        refused("allerede overvåget i sag OVR-NJ-", () -> monitoring.begin(2021));
        refused(
                "Kvartalet er ikke afsluttet",
                () -> monitoring.begin(clock.today().getYear() + 1));
        refused(
                "sin egen region",
                () -> office.as("region-HS")
                        .start(
                                "result-monitoring",
                                new BeginMonitoringForm()
                                        .regionCode("NJ")
                                        .year(2022)
                                        .quarter("4")));
    }

    @Test
    void eachQuarterTheMonitoringBeginsByItselfWhereNobodyHasBegunIt() {
        clock.setTo(LocalDate.of(2041, 2, 15));
        monitoring.even(2040);
        monitoring.begin(2040);
        Job timer = managementService
                .createJobQuery()
                .activityId("startEvent_quarterEnded")
                .active()
                .list()
                .get(0);
        assertThat(timer.getDuedate()).isNotNull();
        jobs.execute(timer);
        jobs.run();

        assertThat(file.values("""
                        SELECT r.region_code || ' ' || count(c.act) FROM raadslag.monitoring_run r
                        LEFT JOIN raadslag.case_record c ON c.number = r.number AND c.act = 'receiveQuarterDue'
                        WHERE r.quarter = '2040-10-01' GROUP BY r.region_code ORDER BY 1""")).containsExactly("HS 1", "MJ 1", "NJ 0", "SD 1");
    }

    @Test
    void anAssessmentCanBeMadeAgainWhateverComesLater() {
        monitoring.even(2023);
        monitoring.deviating(2023, AALBORG, "SYGEDAGPENGE");
        CaseNumber number = CaseNumber.of(monitoring.number(monitoring.begin(2023)));
        figures.of(AALBORG, LocalDate.of(2023, 10, 1), "SYGEDAGPENGE", "AFGANG_TIL_BESKAEFTIGELSE", 40, 100);

        List<Assessment> again = assessor.assess(runs.run(number), runs.lastRound(number));
        assertThat(again.stream().flatMap(of -> of.figures().stream()).map(AssessedFigure::toString))
                .containsExactlyInAnyOrderElementsOf(assessments.latest(number).stream()
                        .flatMap(of -> of.figures().stream())
                        .map(AssessedFigure::toString)
                        .toList());
        assertThat(again).filteredOn(Assessment::isSerious).hasSize(1);
        assertThat(runs.find(RegionCode.NJ, Quarter.of(2023, 4))).isPresent();
    }

    private void obtain(String number, boolean loaded) {
        var form = new ObtainFiguresForm().loaded(loaded);
        office.as("region-NJ").complete(number, loaded ? form : form.reason("Jobindsats.dk har dem ikke."));
    }

    private String run(int year, String quarter) {
        return monitoring.number(office.as("region-NJ")
                .start(
                        "result-monitoring",
                        new BeginMonitoringForm().regionCode("NJ").year(year).quarter(quarter)));
    }

    private String shown(String number, String element, String field) {
        return String.valueOf(formService
                .getTaskFormVariables(progress.taskId(number, element))
                .get(field));
    }

    private void decideWhatWaits(String caseNumber, String decision) {
        office.as("rd-NJ")
                .complete(
                        caseNumber,
                        new ConfirmFindingForm()
                                .decision(decision)
                                .reason("Tallene er forkerte.")
                                .with("addedFacts", shown(caseNumber, "userTask_confirmFinding", "addedFacts")));
    }

    private List<String> statuses(String caseNumber) {
        return file.values(
                "SELECT supplement || ' ' || status FROM raadslag.finding WHERE case_number = ? ORDER BY 1",
                caseNumber);
    }

    private List<String> cases(String run) {
        return file.values("""
                SELECT DISTINCT f.case_number FROM raadslag.monitored_finding m JOIN raadslag.finding f ON f.id = m.finding_id
                JOIN raadslag.monitoring_assessment a ON a.id = m.assessment_id WHERE a.run = ?""", run);
    }

    private String caseOf(String run) {
        return file.value("""
                SELECT DISTINCT f.case_number FROM raadslag.monitored_finding m JOIN raadslag.finding f ON f.id = m.finding_id
                JOIN raadslag.monitoring_assessment a ON a.id = m.assessment_id WHERE a.run = ?""", run);
    }

    private List<String> levels(String run) {
        return file.values("""
                SELECT level || ' ' || serious || ' ' || count(*) FROM raadslag.monitoring_assessment a
                WHERE run = ? AND round = (SELECT max(round) FROM raadslag.monitoring_round r WHERE r.run = a.run) GROUP BY level, serious""", run);
    }

    private UUID assessment(String number) {
        return UUID.fromString(
                file.value("SELECT id FROM raadslag.monitoring_assessment WHERE run = ? AND serious", number));
    }

    private static void assertEnded(ProcessInstance instance, String end) {
        org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed(end);
    }
}
