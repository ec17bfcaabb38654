package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.DocumentFindingForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The finding that opens a case: who documents it, who confirms it, and what is refused (§ 8, stk. 2, and § 11, stk. 1). */
@RaadslagTest
class FindingTest extends ProcessTest {

    @Autowired
    Findings findings;

    @Autowired
    FindingProcedure decisions;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    CaseRecord caseRecord;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDocumentationOpensACaseWithNumberAndPaper() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE", "DAGPENGE");

        assertThat(number).matches("INT-NJ-\\d{4}-\\d{4}");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(InterventionCase.Status.FINDING);
        assertThat(progress.openTasks(number)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .containsExactly("result-problem");
        assertThat(CaseRecord.summary(caseRecord.entries(CaseNumber.of(number))))
                .contains("24,5 procent", "Jobindsats", "§ 8, stk. 2");
        assertThat(cases.failingAreas(CaseNumber.of(number))).isEmpty();
    }

    @Test
    void whatWasTypedDoesNotStayInTheEngine() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        assertThat(runtimeService.getVariables(instance.getId()))
                .containsEntry("deviationPct", 24.5)
                .containsEntry("complianceBreach", false)
                .doesNotContainKeys("evidence", "sources", "failingAreas", "periodFrom", "periodTo");
    }

    @Test
    @Tag("S-02")
    void theDirectorOfTheRegionConfirmsWithTheVersionOfTheTableThatAssessedIt() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);

        assertThat(cases.requireOpen(CaseNumber.of(number)).jobcentreId()).isEqualTo("JC-0851");
        assertThat(cases.failingAreas(CaseNumber.of(number))).extracting("code").containsExactly("SYGEDAGPENGE");
        Map<String, Object> finding = jdbc.sql("SELECT * FROM raadslag.finding WHERE case_number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(finding)
                .containsEntry("status", "CONFIRMED")
                .containsEntry("confirmed_by_group", "rd-NJ")
                .containsEntry("ground", "SIGNIFICANT_DEVIATION");
        assertThat((String) finding.get("threshold_version")).startsWith("assess-result-problem:");
    }

    @Test
    @Tag("S-02")
    @Tag("INV-18")
    void neitherAnAnalystNorAnotherDirectorConfirms() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        for (String intruder : List.of("region-NJ", "rd-HS", "council-chair-NJ", "jc-municipal-0851")) {
            forbidden(() -> office.as(intruder).complete(number, new ConfirmFindingForm().decision("CONFIRMED")));
        }
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(InterventionCase.Status.FINDING);
        Finding finding = findings.documented(CaseNumber.of(number));
        refused(
                "§ 11, stk. 1",
                () -> inTransaction(() -> decisions.confirm(finding.id(), null, new Actor("x", "rd-HS"))));
    }

    @Test
    void aJobcentreOfAnotherRegionIsNotTheOfficesBusiness() {
        refused("Kun regionskontoret i jobcenterets egen region kan dokumentere", () -> start("region-HS", finding()));
        assertThatThrownBy(() -> start("rd-NJ", finding())).isInstanceOf(AuthorizationException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("jobcentreId", "JC-9999", "Vælg et jobcenter på listen"),
                Arguments.of("jobcentreId", "", "Vælg et jobcenter på listen"),
                Arguments.of("periodTo", "2999-01-01", "må ikke ligge efter"),
                Arguments.of("periodFrom", "1900-01-01", "kan ikke begynde før"),
                Arguments.of("periodFrom", "i går", "skal være en dato"),
                Arguments.of("failingAreas", List.of(), "Vælg mindst én"),
                Arguments.of("failingAreas", List.of("HUSLY"), "findes ikke"),
                Arguments.of("ground", "BAD_MOOD", "findes ikke"),
                Arguments.of("deviationPct", -3, "skal være mindst 0,1"),
                Arguments.of("peerCount", 2.5, "helt tal"),
                Arguments.of("sources", List.of(), "Vælg mindst én"),
                Arguments.of("evidence", "", "skal udfyldes"),
                Arguments.of("evidence", "<script>alert(1)</script>", "HTML-koder"),
                Arguments.of(
                        "evidence",
                        "Se 010190-1234.",
                        "Feltet »Beskriv, hvad dokumentationen viser« indeholder et CPR-nummer"),
                Arguments.of("evidence", "x".repeat(20_000), "højst fylde 4000 tegn"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, Object value, String sentence) {
        int before = count("finding");

        refused(sentence, () -> start("region-NJ", finding().with(field, value)));
        assertThat(count("finding")).isEqualTo(before);
    }

    @Test
    @Tag("S-03")
    void aBreachOfLawNeedsNoDeviation() {
        String number = start(
                "region-NJ",
                finding()
                        .ground("LEGAL_REQUIREMENT")
                        .with("deviationPct", "")
                        .with("peerCount", "")
                        .with("population", "")
                        .with("consecutivePeriods", ""));
        desk.confirm(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }

    @Test
    void aRejectionNeedsAReason() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        refused(
                "Begrundelse",
                () -> office.as("rd-NJ").complete(number, new ConfirmFindingForm().decision("REJECTED")));
    }

    @Test
    void aPartOfTheEffortHasOneOpenCase() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE", "REVALIDERING");
        desk.confirm(number);

        refused(number, () -> desk.document("JC-0851", "REVALIDERING"));
        assertThat(desk.document("JC-0851", "FLEKSJOB")).isNotEqualTo(number);
    }

    @Test
    void aProblemThatIsNotDecidedIsNotDocumentedInASecondCase() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE", "REVALIDERING");
        int before = count("finding");

        refused(
                "Sag %s om »Revalidering« i jobcenteret venter allerede".formatted(number),
                () -> desk.document("JC-0851", "FLEKSJOB", "REVALIDERING"));
        assertThat(count("finding")).isEqualTo(before);
        assertThat(desk.document("JC-0860", "REVALIDERING")).isNotEqualTo(number);
        String other = desk.document("JC-0851", "FLEKSJOB");
        desk.askForMore(number);
        refused(other, () -> desk.documentAgain(number, "SYGEDAGPENGE", "FLEKSJOB"));
        desk.documentAgain(number, "SYGEDAGPENGE");
        assertThat(desk.document("JC-0851", "REVALIDERING")).isNotEqualTo(number);
    }

    @Test
    void twoCasesConfirmedAtOnceLeaveOneOpen() throws Exception {
        List<Finding> both = List.of(
                findings.documented(CaseNumber.of(desk.document("JC-0851", "SYGEDAGPENGE"))),
                findings.documented(CaseNumber.of(desk.document("JC-0851", "FLEKSJOB"))));
        fixtures.documentToo(both.get(1).caseNumber().value(), "SYGEDAGPENGE");
        List<Callable<Finding>> attempts = new ArrayList<>();
        both.forEach(finding -> attempts.add(
                () -> inTransaction(() -> decisions.confirm(finding.id(), null, new Actor("x", "rd-NJ")))));
        ExecutorService people = Executors.newFixedThreadPool(2);

        List<Future<Finding>> results = people.invokeAll(attempts);
        people.shutdown();

        assertThat(results.stream().filter(FindingTest::isRefused)).hasSize(1);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM raadslag.active_area WHERE jobcentre_id = 'JC-0851' AND effort_area = 'SYGEDAGPENGE'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static boolean isRefused(Future<?> result) {
        try {
            result.get();
            return false;
        } catch (ExecutionException refused) {
            return refused.getCause() instanceof Refusal;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private String start(String group, DocumentFindingForm form) {
        ProcessInstance instance = office.as(group).start("intervention", form);
        return (String) progress.variable(instance, "caseNumber");
    }

    private DocumentFindingForm finding() {
        return new DocumentFindingForm()
                .jobcentreId("JC-0851")
                .periodFrom(clock.today().minusYears(1))
                .periodTo(clock.today().minusDays(1))
                .failingAreas(List.of("KONTANTHJAELP"))
                .ground("SIGNIFICANT_DEVIATION")
                .deviationPct(24.5)
                .peerCount(7)
                .population(412)
                .consecutivePeriods(3)
                .evidence("Forløbene varer længere.")
                .sources(List.of("JOBINDSATS"));
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + table)
                .query(Integer.class)
                .single();
    }
}
