package dk.raadslag.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.council.Sitting;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantBudgets;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveGrantPaymentForm;
import dk.raadslag.support.form.AssessGrantApplicationForm;
import dk.raadslag.support.form.AssessMissingReportForm;
import dk.raadslag.support.form.CheckLegalityForm;
import dk.raadslag.support.form.DecideGrantForm;
import dk.raadslag.support.form.IssueGrantCommitmentForm;
import dk.raadslag.support.form.PresentGrantApplicationForm;
import dk.raadslag.support.form.PresentToLabourMarketAuthorityForm;
import dk.raadslag.support.form.PrioritiseGrantForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The council decides on the bottleneck grant, and the region administers what it decided (§ 8, stk. 3, with the notes). */
@RaadslagTest
class BottleneckGrantTest extends ProcessTest {

    private static final String PROCESS = "bottleneck-grant";

    @Autowired
    GrantBudgets budgets;

    @Autowired
    GrantDecisionProcedure decisions;

    @Test
    @Tag("S-19")
    @Tag("INV-13")
    void theRegionPromisesAndPaysWhatTheCouncilHasLawfullyGranted() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        assertThat(number).startsWith("FLA-NJ-");

        grants.grant(number, 200_000);
        assertThat(funds().reserved()).isEqualByComparingTo("200000");
        council.findLawful(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_issueGrantCommitment @ [rd-NJ]");
        grants.commit(number);
        assertThat(funds().committed()).isEqualByComparingTo("200000");
        assertThat(file.paper(number, "grant-commitment")).contains("Erhvervsskolen i Aalborg", "200.000,00 kr.");

        grants.report(number, "PARTIAL", 50_000);
        grants.approve(number);
        grants.report(number, "FINAL", 90_000);
        grants.approve(number);

        assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_grantClosed");
        assertThat(progress.the("grant-payment", number)).hasPassed("endEvent_closed");
        assertThat(funds().paid()).isEqualByComparingTo("140000");
        assertThat(funds().committed()).isEqualByComparingTo("0");
        assertThat(funds().left()).isEqualByComparingTo("360000");
        assertThat(file.paper(number, "grant-closing")).contains("Udbetalt 140.000,00 kr.", "Frigivet 60.000,00 kr.");
        assertThat(file.letters(number))
                .containsExactly(
                        "grant-commitment region-NJ",
                        "grant-closed council-NJ",
                        "grant-closed council-chair-NJ",
                        "grant-closed region-NJ");
    }

    @Test
    @Tag("S-19")
    @Tag("E-19")
    @Tag("INV-13")
    void nothingIsPromisedOnAnUnlawfulDecisionAndTheMatterReturnsToTheCouncil() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        grants.grant(number, 300_000);
        council.findUnlawful(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_decideGrant @ [council-chair-NJ]");
        assertThat(progress.the("legality-check", number)).hasPassed("endEvent_unlawful");
        assertThat(funds().left()).isEqualByComparingTo("500000");

        grants.grant(number, 100_000);
        council.findLawful(number);
        grants.commit(number);
        assertThat(funds().committed()).isEqualByComparingTo("100000");
    }

    @Test
    @Tag("E-19")
    void theSecondUnlawfulDecisionIsDecidedByTheLabourMarketAuthority() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        grants.grant(number, 300_000);
        council.findUnlawful(number);
        grants.grant(number, 300_000);
        council.findUnlawful(number);

        office.as("ams")
                .complete(
                        number,
                        new PresentToLabourMarketAuthorityForm()
                                .verdict("LAWFUL")
                                .reason("Formålet er overholdt."));
        grants.commit(number);
        assertThat(funds().committed()).isEqualByComparingTo("300000");
    }

    @Test
    void theCouncilGrantsNeitherMoreThanIsAppliedForNorMoreThanIsLeft() {
        grants.openYear(250_000);
        String number = grants.presented(300_000);

        refused("højst bevilge de 300.000,00 kr.", () -> grants.grant(number, 300_001));
        refused("kun 250.000,00 kr. tilbage", () -> grants.grant(number, 250_001));
        grants.grant(number, 250_000);
        String second = grants.presented(1_000);
        refused("kun 0,00 kr. tilbage", () -> grants.grant(second, 1_000));
    }

    @Test
    void withoutLawfulCriteriaNothingIsGranted() {
        grants.openYear(250_000);
        clock.setTo(clock.today().plusYears(1));
        grants.budget("BOTTLENECK", 250_000);
        String number = grants.presented(100_000);
        refused("Rådet skal først prioritere flaskehalsbevillingen", () -> grants.grant(number, 100_000));

        String criteria = grants.adopt(grants.propose(), "Sundhed går forud.");
        refused("Rådet skal først prioritere flaskehalsbevillingen", () -> grants.grant(number, 100_000));
        council.findUnlawful(criteria);
        refused("Rådet skal først prioritere flaskehalsbevillingen", () -> grants.grant(number, 100_000));
        grants.adopt(criteria, "Sundhed og metal går forud.");
        council.findLawful(criteria);

        assertThat(progress.the("grant-criteria", criteria)).isEnded().hasPassed("endEvent_criteriaAdopted");
        grants.grant(number, 100_000);
        assertThat(progress.openTasks(number)).containsExactly("userTask_checkLegality @ [rd-NJ]");
    }

    @Test
    void theCouncilTakesCriteriaUpLaterOrNotAtAllAndIsReminded() {
        grants.openYear(1_000);
        String number = grants.propose();
        jobs.fireTimer(number, "boundaryEvent_criteriaReminder");
        assertThat(file.letters(number))
                .containsExactly("grant-council-reminder rd-NJ", "grant-council-reminder secretariat-NJ");

        var chair = office.as("council-chair-NJ");
        refused(
                "Ny mødedato",
                () -> chair.complete(
                        number,
                        new PrioritiseGrantForm().criteriaOutcome("POSTPONE").newMeetingDate(clock.today())));
        chair.complete(
                number,
                new PrioritiseGrantForm()
                        .criteriaOutcome("POSTPONE")
                        .newMeetingDate(clock.today().plusDays(14)));
        refused("Rådets begrundelse", () -> chair.complete(number, new PrioritiseGrantForm().criteriaOutcome("DROP")));
        chair.complete(
                number,
                new PrioritiseGrantForm().criteriaOutcome("DROP").dropReason("Kriterierne fra sidste år er gode nok."));

        assertThat(progress.the("grant-criteria", number))
                .isEnded()
                .hasPassed("endEvent_criteriaDropped", "endEvent_criteriaReminded");
        assertThat(file.letters(number))
                .contains("grant-criteria-dropped council-NJ", "grant-criteria-dropped rd-NJ")
                .doesNotContain("grant-criteria-dropped minister");
    }

    @Test
    void aRefusalIsADecisionAndTheApplicantGetsItInWriting() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        grants.decide(number, grants.decision("REFUSE"));
        council.findLawful(number);

        assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_refused");
        assertThat(progress.the("grant-decision", number)).hasPassed("endEvent_decided");
        assertThat(file.letters(number)).containsExactly("grant-refused region-NJ");
        assertThat(file.value("SELECT body FROM raadslag.letter WHERE number = ?", number))
                .contains("Rådets begrundelse: Projektet følger rådets kriterier.");
        assertThat(funds().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aPostponedApplicationWaitsForTheCouncilWhichIsReminded() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        jobs.fireTimer(number, "boundaryEvent_decisionReminder");
        grants.decide(
                number,
                new DecideGrantForm()
                        .grantOutcome("POSTPONE")
                        .newMeetingDate(clock.today().plusDays(30)));

        assertThat(progress.openTasks(number)).containsExactly("userTask_decideGrant @ [council-chair-NJ]");
        assertThat(progress.the("grant-decision", number)).hasPassed("endEvent_councilReminded");
        refused(
                "Datoen i feltet »Mødedato«",
                () -> grants.decide(
                        number,
                        grants.decision("REFUSE").meetingDate(clock.today().plusDays(1))));
        refused(
                "kan ikke have behandlet den før",
                () -> grants.decide(
                        number,
                        grants.decision("REFUSE").meetingDate(clock.today().minusDays(1))));
    }

    @Test
    void anApplicationIsWithdrawnAtAnyTimeBeforeTheCouncilDecides() {
        grants.openYear(500_000);
        String assessed = grants.apply(1_000);
        office.as("region-NJ").complete(assessed, new AssessGrantApplicationForm().applicationState("WITHDRAWN"));
        String laid = grants.apply(1_000);
        grants.assess(laid);
        office.as("secretariat-NJ").complete(laid, new PresentGrantApplicationForm().applicationState("WITHDRAWN"));
        String decided = grants.presented(1_000);
        grants.decide(decided, new DecideGrantForm().grantOutcome("WITHDRAWN"));

        for (String number : new String[] {assessed, laid, decided}) {
            assertThat(progress.the(PROCESS, number)).isEnded().hasPassed("endEvent_withdrawn");
            assertThat(file.letters(number)).containsExactly("grant-withdrawn region-NJ");
        }
        assertThat(progress.the("grant-decision", laid)).hasPassed("endEvent_withdrawnEarly");
        assertThat(progress.the("grant-decision", decided)).hasPassed("endEvent_withdrawn");
    }

    @Test
    void anApplicantWhoNeverReportsIsRemindedAndTheDirectorEndsTheCommitment() {
        grants.openYear(500_000);
        String number = grants.committed(300_000, 200_000);
        grants.report(number, "PARTIAL", 50_000);
        grants.approve(number);
        jobs.fireTimer(number, "boundaryEvent_reportReminder");
        jobs.fireTimer(number, "boundaryEvent_reportMissing");
        office.as("rd-NJ")
                .complete(
                        number,
                        new AssessMissingReportForm()
                                .missingReport("WAIT")
                                .missingReportReason("Projektet er forsinket."));
        assertThat(progress.openTasks(number)).containsExactly("userTask_registerGrantReport @ [region-NJ]");
        jobs.fireTimer(number, "boundaryEvent_reportMissing");
        office.as("rd-NJ")
                .complete(
                        number,
                        new AssessMissingReportForm()
                                .missingReport("END")
                                .missingReportReason("Ansøgeren svarer ikke."));

        assertThat(progress.the("grant-payment", number)).isEnded().hasPassed("endEvent_reportReminded");
        assertThat(funds().paid()).isEqualByComparingTo("50000");
        assertThat(funds().left()).isEqualByComparingTo("450000");
    }

    @Test
    void paymentsKeepToTheCommitmentAndAreApprovedByAnotherOfficer() {
        grants.openYear(500_000);
        String number = grants.committed(300_000, 200_000);
        refused("kun 200.000,00 kr. tilbage af tilsagnet", () -> grants.report(number, "PARTIAL", 200_001));
        refused("Kun den sidste afrapportering", () -> grants.report(number, "PARTIAL", 0));
        LocalDate lastYear = clock.today().minusYears(1);
        refused(
                "Tilsagnet er givet den " + Danish.date(clock.today())
                        + ". Datoen i feltet »Modtaget den« må ikke ligge før.",
                () -> grants.report(number, "PARTIAL", 150_000, lastYear));
        grants.report(number, "PARTIAL", 150_000);

        refused(
                "Du har selv registreret afrapporteringen",
                () -> office.as("region-NJ").complete(number, new ApproveGrantPaymentForm().reportDecision("APPROVE")));
        office.colleague("region-NJ")
                .complete(
                        number,
                        new ApproveGrantPaymentForm()
                                .reportDecision("SEND_BACK")
                                .reportRemark("Bilag mangler."));
        assertThat(funds().paid()).isEqualByComparingTo("0");

        grants.report(number, "FINAL", 0);
        grants.approve(number);
        assertThat(progress.the("grant-payment", number)).isEnded();
        assertThat(funds().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aJobcentreAppliesForItselfAndIsTold() {
        grants.openYear(500_000);
        String number = office.as("jc-municipal-0851")
                .start(
                        PROCESS,
                        grants.application(80_000)
                                .with("regionCode", null)
                                .with("applicant", null)
                                .applicantKind("JOBCENTRE")
                                .jobcentreId("JC-0851"))
                .getBusinessKey();
        grants.assess(number);
        grants.present(number);
        grants.grant(number, 80_000);
        council.findLawful(number);
        grants.commit(number);

        assertThat(file.letters(number))
                .containsExactly(
                        "grant-commitment jc-municipal-0851",
                        "grant-commitment jc-state-0851",
                        "grant-commitment region-NJ");
    }

    @Test
    void nobodyAppliesForAnotherJobcentreOrRegion() {
        grants.openYear(500_000);
        refused(
                "Vælg dit eget jobcenter",
                () -> office.as("jc-municipal-0820")
                        .start(
                                PROCESS,
                                grants.application(80_000)
                                        .with("regionCode", null)
                                        .with("applicant", null)
                                        .applicantKind("JOBCENTRE")
                                        .jobcentreId("JC-0851")));
        refused(
                "Vælg din egen region",
                () -> office.as("region-NJ")
                        .start(PROCESS, grants.application(80_000).regionCode("HS")));
        refused(
                "registreres af regionskontoret",
                () -> office.as("jc-municipal-0851").start(PROCESS, grants.application(80_000)));
    }

    @Test
    @Tag("INV-13")
    void onlyTheRolesOfTheLawAct() {
        grants.openYear(500_000);
        String number = grants.presented(300_000);
        forbidden(() ->
                office.as("rd-NJ").complete(number, grants.decision("GRANT").grantedAmount(300_000)));
        grants.grant(number, 300_000);
        forbidden(() -> office.as("region-NJ").complete(number, new CheckLegalityForm().verdict("LAWFUL")));
        council.findLawful(number);
        forbidden(() -> office.as("region-NJ").complete(number, new IssueGrantCommitmentForm()));
    }

    @Test
    void theDirectorSetsTheRegionsPartNeverBelowWhatIsUsed() {
        grants.openYear(500_000);
        grants.committed(300_000, 200_000);

        refused("200.000,00 kr.", () -> grants.budget("BOTTLENECK", 199_999));
        grants.budget("BOTTLENECK", 200_000);
        assertThat(funds().left()).isEqualByComparingTo("0");
        assertThat(budgets.left(
                        RegionCode.NJ, GrantType.MAJOR_LAYOFF, clock.today().getYear()))
                .isEqualByComparingTo("0");
    }

    @Test
    void theLastMoneyIsGrantedOnceWhenSeveralDecideAtTheSameTime() throws Exception {
        grants.openYear(350_000);
        List<String> numbers =
                Stream.generate(() -> grants.presented(100_000)).limit(6).toList();
        Sitting sitting = new Sitting(clock.today(), "Alle", null, null);
        var chair = new Actor("test-council-chair-NJ", "council-chair-NJ");
        CyclicBarrier gate = new CyclicBarrier(numbers.size());
        ExecutorService people = Executors.newFixedThreadPool(numbers.size());
        try {
            List<Future<Boolean>> granted = numbers.stream()
                    .map(number -> people.submit(() -> {
                        gate.await();
                        try {
                            inTransaction(() -> decisions.grant(
                                    CaseNumber.of(number), new BigDecimal("100000"), "Ja", sitting, chair));
                            return true;
                        } catch (Refusal refused) {
                            return false;
                        }
                    }))
                    .toList();
            int done = 0;
            for (Future<Boolean> result : granted) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(3);
        } finally {
            people.shutdownNow();
        }
        assertThat(funds().reserved()).isEqualByComparingTo("300000");
    }

    private Funds funds() {
        return budgets.findByRegionCodeAndTypeAndYear(
                        RegionCode.NJ, GrantType.BOTTLENECK, clock.today().getYear())
                .orElseThrow()
                .funds();
    }
}
