package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.offer.ConsultancyDesk.DIRECTOR;
import static dk.raadslag.consultancy.offer.ConsultancyDesk.MUNICIPALITY;
import static dk.raadslag.consultancy.offer.ConsultancyDesk.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.OfferAnswer;
import dk.raadslag.consultancy.Terms;
import dk.raadslag.consultancy.budget.ConsultantBudget;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.consultancy.budget.RegionalBudgets;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.SetConsultantBudgetForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** § 12: what a region can spend on consultants, and that no krone is promised twice. */
@RaadslagTest
class ConsultantBudgetsTest extends ProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ConsultantBudgets budgets;

    @Autowired
    RegionalBudgets regionalBudgets;

    @Autowired
    ConsultancyOffers offers;

    @Autowired
    ConsultancyAcceptance acceptance;

    @Autowired
    CaseRecord record;

    @Autowired
    JdbcClient jdbc;

    ConsultancyDesk consultancy;

    @BeforeEach
    void openTheYear() {
        consultancy = new ConsultancyDesk(context);
    }

    @Test
    void theDirectorSetsTheBudgetOfTheOwnRegion() {
        var started = office.as("rd-HS")
                .start(
                        "consultancy-budget",
                        new SetConsultantBudgetForm()
                                .regionCode("HS")
                                .budgetYear(consultancy.year)
                                .budgetAmount(500000.5));

        assertThat(started).isEnded();
        ConsultantBudget budget =
                budgets.findByRegionCodeAndYear(RegionCode.HS, consultancy.year).orElseThrow();
        assertThat(budget.funds().amount()).isEqualByComparingTo("500000.50");
        assertThat(started).hasPassed("endEvent_budgetRecorded");
        assertThat(record.entries(budget.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.paragraph()).isEqualTo("§ 12"))
                .satisfies(entry -> assertThat(entry.text()).contains("500.000,50 kr."));
        assertThat(progress.variable(started, "budgetAmount")).isNull();
    }

    @Test
    void theDirectorOfAnotherRegionIsRefused() {
        refused(
                "Kun regionsdirektøren i regionen selv",
                () -> office.as("rd-NJ")
                        .start(
                                "consultancy-budget",
                                new SetConsultantBudgetForm()
                                        .regionCode("HS")
                                        .budgetYear(consultancy.year)
                                        .budgetAmount(1000)));
        refused(
                "Kun regionsdirektøren i regionen selv kan fastsætte konsulentbudgettet",
                () -> consultancy.act(() -> regionalBudgets.set(
                        RegionCode.HS, consultancy.year, new BigDecimal("1000"), new Actor("x", "rd-NJ"))));
        assertThat(budgets.findByRegionCodeAndYear(RegionCode.HS, consultancy.year))
                .isEmpty();
    }

    @Test
    void theRegionalOfficeCannotSetTheBudget() {
        forbidden(() -> office.as("region-HS")
                .start(
                        "consultancy-budget",
                        new SetConsultantBudgetForm()
                                .regionCode("HS")
                                .budgetYear(consultancy.year)
                                .budgetAmount(1000)));
        assertThat(budgets.findByRegionCodeAndYear(RegionCode.HS, consultancy.year))
                .isEmpty();
    }

    @Test
    void theBudgetIsNotSetBelowWhatIsUsed() {
        consultancy.budget("500000");
        consultancy.offer(consultancy.openCase(), "ADVICE", "200000");

        consultancy.budget("200000");
        refused("200.000,00 kr.", () -> consultancy.budget("199999.99"));
        assertThat(consultancy.budget().amount()).isEqualByComparingTo("200000");
    }

    @Test
    void theDatabaseRefusesABudgetBelowWhatIsUsed() {
        consultancy.budget("500000");
        consultancy.offer(consultancy.openCase(), "ADVICE", "200000");

        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET amount = 199999.99 WHERE year = ?")
                        .param(consultancy.year)
                        .update())
                .hasMessageContaining("consultant_budget_suffices");
        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET paid = 300000.01 WHERE year = ?")
                        .param(consultancy.year)
                        .update())
                .hasMessageContaining("consultant_budget_suffices");
        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET reserved = -1 WHERE year = ?")
                        .param(consultancy.year)
                        .update())
                .hasMessageContaining("consultant_budget_reserved_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "100.125", "1000000000000"})
    void anAmountThatIsNoneIsRefused(String amount) {
        consultancy.budget("500000");

        refused("Beløbet", () -> consultancy.budget(amount));
        refused("Beløbet i feltet »Højeste beløb«", () -> consultancy.offer(consultancy.openCase(), "ADVICE", amount));
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aYearThatIsPastIsRefused() {
        refused(
                "kun fastsættes for",
                () -> consultancy.act(() ->
                        regionalBudgets.set(RegionCode.HS, consultancy.year - 1, new BigDecimal("1000"), DIRECTOR)));
    }

    /** The director lowers the offer or drops it; the agreement never depends on it. */
    @Test
    void anOfferAboveTheBudgetIsRefusedWithWhatIsLeft() {
        consultancy.budget("300000");
        consultancy.offer(consultancy.openCase(), "ADVICE", "200000");
        String second = consultancy.openCase();

        refused("100.000,00 kr.", () -> consultancy.offer(second, "ADVICE", "100000.01"))
                .hasMessageContaining("Sæt »Højeste beløb« ned");
        consultancy.offer(second, "ADVICE", "100000");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("0");
    }

    @Test
    void withoutABudgetNothingCanBeOffered() {
        refused("0,00 kr.", () -> consultancy.offer(consultancy.openCase(), "ADVICE", "1"));
    }

    @Test
    void aNewOfferTakesThePlaceOfTheOldOne() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID first = consultancy.offer(caseNumber, "ADVICE", "200000");
        UUID second = consultancy.offer(caseNumber, "PEER_STUDY", "250000");

        assertThat(consultancy.commitment(first).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.commitment(second).status()).isEqualTo(Status.OFFERED);
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("250000");
    }

    @Test
    void anOfferIsAcceptedOnlyWhenAllPartiesAccept() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");

        consultancy.answer(caseNumber, OfferAnswer.ACCEPT, STATE);
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.OFFERED);
        consultancy.answer(caseNumber, OfferAnswer.ACCEPT, MUNICIPALITY);
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.ACCEPTED);
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("200000");
    }

    @Test
    @Tag("E-26")
    void anOfferThatOnePartyDeclinesLapsesAndTheAgreementStands() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.answer(caseNumber, OfferAnswer.ACCEPT, STATE);
        consultancy.answer(caseNumber, OfferAnswer.DECLINE, MUNICIPALITY);
        consultancy.sign(caseNumber);

        consultancy.commit(caseNumber);

        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.DECLINED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("300000");
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void whatNotAllPartiesAcceptedIsNotPromised() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.answer(caseNumber, OfferAnswer.ACCEPT, STATE);
        consultancy.sign(caseNumber);

        consultancy.commit(caseNumber);

        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("300000");
    }

    @Test
    void whereOnePartyAloneSignsItsAcceptanceIsEnough() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.answer(caseNumber, OfferAnswer.ACCEPT, STATE);
        consultancy.sign(caseNumber);

        consultancy.act(() -> acceptance.commit(CaseNumber.of(caseNumber), List.of(EffortKind.STATE), DIRECTOR));

        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.COMMITTED);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("200000");
    }

    @Test
    @Tag("INV-08")
    void nothingIsPromisedUnderAnAgreementThatIsNotSigned() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.acceptByAll(caseNumber);

        refused("Der skal være en underskrevet aftale", () -> consultancy.commit(caseNumber));
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.ACCEPTED);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void theDirectorOfAnotherRegionCanNeitherOfferNorCommit() {
        consultancy.budget("300000");
        String caseNumber = consultancy.openCase();
        var stranger = new Actor("x", "rd-NJ");

        refused(
                "Kun regionsdirektøren i sagens region kan tilbyde og finansiere",
                () -> consultancy.act(() -> offers.offer(
                        CaseNumber.of(caseNumber),
                        UUID.randomUUID(),
                        new Terms.Typed("ADVICE", BigDecimal.TEN, "Hjælp"),
                        stranger)));
        consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.acceptByAll(caseNumber);
        consultancy.sign(caseNumber);
        refused(
                "Kun regionsdirektøren i sagens region kan tilbyde og finansiere",
                () -> consultancy.act(
                        () -> acceptance.commit(CaseNumber.of(caseNumber), List.of(EffortKind.values()), stranger)));
    }

    @Test
    void theLastMoneyIsOfferedOnceWhenTwoOfferAtTheSameTime() throws Exception {
        consultancy.budget("100000");
        assertThat(together(offering("100000", 2))).isEqualTo(1);
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("100000");
    }

    @Test
    void theLastMoneyIsOfferedOnceWhenTenOfferAtTheSameTime() throws Exception {
        consultancy.budget("350000");
        assertThat(together(offering("100000", 10))).isEqualTo(3);
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("300000");
    }

    @Test
    void tenSignaturesAtTheSameTimePromiseEachOfferOnce() throws Exception {
        consultancy.budget("1000000");
        List<String> cases = Stream.generate(consultancy::openCase).limit(10).toList();
        cases.forEach(caseNumber -> {
            consultancy.offer(caseNumber, "ADVICE", "100000");
            consultancy.acceptByAll(caseNumber);
            consultancy.sign(caseNumber);
        });

        List<Callable<Object>> signatures = Stream.concat(cases.stream(), cases.stream())
                .<Callable<Object>>map(caseNumber -> () -> {
                    consultancy.commit(caseNumber);
                    return null;
                })
                .toList();
        assertThat(together(signatures)).isEqualTo(20);

        assertThat(consultancy.budget().committed()).isEqualByComparingTo("1000000");
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("0");
    }

    /** Offers that replace each other, lapse and are renewed while the budget is moved: money in equals money out. */
    @Test
    void offersThatCrossEachOtherNeitherDeadlockNorLoseMoney() throws Exception {
        consultancy.budget("500000");
        List<String> cases = Stream.generate(consultancy::openCase).limit(5).toList();
        cases.forEach(consultancy::agreement);
        List<Callable<Object>> moves = Stream.iterate(0, i -> i + 1)
                .limit(10)
                .<Callable<Object>>map(i -> () -> {
                    String caseNumber = cases.get(i % cases.size());
                    for (int round = 0; round < 5; round++) {
                        if (i % 2 == 0) {
                            consultancy.offer(caseNumber, "ADVICE", "90000");
                        } else {
                            consultancy.act(() -> offers.lapse(CaseNumber.of(caseNumber), DIRECTOR));
                        }
                    }
                    return null;
                })
                .toList();

        assertThat(together(moves)).isEqualTo(10);
        BigDecimal open = cases.stream()
                .flatMap(caseNumber ->
                        context.getBean(ConsultantCommitments.class).ofCase(CaseNumber.of(caseNumber)).stream())
                .filter(ConsultantCommitment::isOpenOffer)
                .map(offer -> offer.terms().ceiling())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo(open);
    }

    private List<Callable<Object>> offering(String ceiling, int people) {
        return Stream.generate(consultancy::openCase)
                .limit(people)
                .<Callable<Object>>map(caseNumber -> () -> consultancy.offer(caseNumber, "ADVICE", ceiling))
                .toList();
    }

    /** Lets everybody begin at the same moment and answers how many were not refused; anything but a refusal is an error. */
    private static int together(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier gate = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Boolean>> results = acts.stream()
                    .map(act -> people.submit(() -> {
                        gate.await();
                        try {
                            act.call();
                            return true;
                        } catch (Refusal refused) {
                            return false;
                        }
                    }))
                    .toList();
            int done = 0;
            for (Future<Boolean> result : results) {
                done += result.get() ? 1 : 0;
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
