package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyDesk.DIRECTOR;
import static dk.raadslag.consultancy.ConsultancyDesk.MUNICIPALITY;
import static dk.raadslag.consultancy.ConsultancyDesk.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.consultancy.ConsultancyAcceptance.Answer;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
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
class ConsultantBudgetsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Office office;

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

    ConsultancyDesk desk;

    @BeforeEach
    void openTheYear() {
        desk = new ConsultancyDesk(context);
    }

    @Test
    void theDirectorSetsTheBudgetOfTheOwnRegion() {
        var started = office.as("rd-HS")
                .start("consultancy-budget", "regionCode", "HS", "budgetYear", desk.year, "budgetAmount", 500000.5);

        assertThat(office.hasEnded(started)).isTrue();
        ConsultantBudget budget = desk.budget();
        assertThat(budget.amount()).isEqualByComparingTo("500000.50");
        assertThat(office.path(budget.number().value())).contains("endEvent_budgetRecorded");
        assertThat(record.entries(budget.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.paragraph()).isEqualTo("§ 12"))
                .satisfies(entry -> assertThat(entry.text()).contains("500.000,50 kr."));
        assertThat(office.variable(started, "budgetAmount")).isNull();
    }

    @Test
    void theDirectorOfAnotherRegionIsRefused() {
        assertThatThrownBy(() -> office.as("rd-NJ")
                        .start("consultancy-budget", "regionCode", "HS", "budgetYear", desk.year, "budgetAmount", 1000))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kun regionsdirektøren i regionen selv");
        assertThatThrownBy(() -> desk.act(() ->
                        regionalBudgets.set(RegionCode.HS, desk.year, new BigDecimal("1000"), new Actor("x", "rd-NJ"))))
                .isInstanceOf(Refusal.class);
        assertThat(budgets.findByRegionCodeAndYear(RegionCode.HS, desk.year)).isEmpty();
    }

    @Test
    void theRegionalOfficeCannotSetTheBudget() {
        assertThatThrownBy(() -> office.as("region-HS")
                        .start("consultancy-budget", "regionCode", "HS", "budgetYear", desk.year, "budgetAmount", 1000))
                .isInstanceOf(RuntimeException.class);
        assertThat(budgets.findByRegionCodeAndYear(RegionCode.HS, desk.year)).isEmpty();
    }

    @Test
    void theBudgetIsNotSetBelowWhatIsUsed() {
        desk.budget("500000");
        desk.offer(desk.openCase(), "ADVICE", "200000");

        desk.budget("200000");
        assertThatThrownBy(() -> desk.budget("199999.99"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("200.000,00 kr.");
        assertThat(desk.budget().amount()).isEqualByComparingTo("200000");
    }

    @Test
    void theDatabaseRefusesABudgetBelowWhatIsUsed() {
        desk.budget("500000");
        desk.offer(desk.openCase(), "ADVICE", "200000");

        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET amount = 199999.99 WHERE year = ?")
                        .param(desk.year)
                        .update())
                .hasMessageContaining("consultant_budget_suffices");
        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET paid = 300000.01 WHERE year = ?")
                        .param(desk.year)
                        .update())
                .hasMessageContaining("consultant_budget_suffices");
        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_budget SET reserved = -1 WHERE year = ?")
                        .param(desk.year)
                        .update())
                .hasMessageContaining("consultant_budget_reserved_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "100.125", "1000000000000"})
    void anAmountThatIsNoneIsRefused(String amount) {
        desk.budget("500000");

        assertThatThrownBy(() -> desk.budget(amount))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Beløbet");
        assertThatThrownBy(() -> desk.offer(desk.openCase(), "ADVICE", amount))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Beløbet i feltet »Ramme«");
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aYearThatIsPastIsRefused() {
        assertThatThrownBy(() -> desk.act(
                        () -> regionalBudgets.set(RegionCode.HS, desk.year - 1, new BigDecimal("1000"), DIRECTOR)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kun fastsættes for");
    }

    /** The director lowers the offer or drops it; the agreement never depends on it. */
    @Test
    void anOfferAboveTheBudgetIsRefusedWithWhatIsLeft() {
        desk.budget("300000");
        desk.offer(desk.openCase(), "ADVICE", "200000");
        String second = desk.openCase();

        assertThatThrownBy(() -> desk.offer(second, "ADVICE", "100000.01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("100.000,00 kr.")
                .hasMessageContaining("Sæt rammen ned");
        desk.offer(second, "ADVICE", "100000");
        assertThat(desk.budget().left()).isEqualByComparingTo("0");
    }

    @Test
    void withoutABudgetNothingCanBeOffered() {
        assertThatThrownBy(() -> desk.offer(desk.openCase(), "ADVICE", "1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0,00 kr.");
    }

    @Test
    void aNewOfferTakesThePlaceOfTheOldOne() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID first = desk.offer(caseNumber, "ADVICE", "200000");
        UUID second = desk.offer(caseNumber, "PEER_STUDY", "250000");

        assertThat(desk.commitment(first).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.commitment(second).status()).isEqualTo(Status.OFFERED);
        assertThat(desk.budget().reserved()).isEqualByComparingTo("250000");
    }

    @Test
    void anOfferIsAcceptedOnlyWhenAllPartiesAccept() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");

        desk.answer(caseNumber, Answer.ACCEPT, STATE);
        assertThat(desk.commitment(id).status()).isEqualTo(Status.OFFERED);
        desk.answer(caseNumber, Answer.ACCEPT, MUNICIPALITY);
        assertThat(desk.commitment(id).status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.budget().reserved()).isEqualByComparingTo("200000");
    }

    @Test
    @Tag("E-26")
    void anOfferThatOnePartyDeclinesLapsesAndTheAgreementStands() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");
        desk.answer(caseNumber, Answer.ACCEPT, STATE);
        desk.answer(caseNumber, Answer.DECLINE, MUNICIPALITY);
        desk.sign(caseNumber);

        desk.commit(caseNumber);

        assertThat(desk.commitment(id).status()).isEqualTo(Status.DECLINED);
        assertThat(desk.budget().left()).isEqualByComparingTo("300000");
        assertThat(desk.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void whatNotAllPartiesAcceptedIsNotPromised() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");
        desk.answer(caseNumber, Answer.ACCEPT, STATE);
        desk.sign(caseNumber);

        desk.commit(caseNumber);

        assertThat(desk.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("300000");
    }

    @Test
    void whereOnePartyAloneSignsItsAcceptanceIsEnough() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");
        desk.answer(caseNumber, Answer.ACCEPT, STATE);
        desk.sign(caseNumber);

        desk.act(() -> acceptance.commit(CaseNumber.of(caseNumber), List.of(EffortKind.STATE), DIRECTOR));

        assertThat(desk.commitment(id).status()).isEqualTo(Status.COMMITTED);
        assertThat(desk.budget().committed()).isEqualByComparingTo("200000");
    }

    @Test
    @Tag("INV-08")
    void nothingIsPromisedUnderAnAgreementThatIsNotSigned() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");
        desk.acceptByAll(caseNumber);

        assertThatThrownBy(() -> desk.commit(caseNumber)).isInstanceOf(RuntimeException.class);
        assertThat(desk.commitment(id).status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void theDirectorOfAnotherRegionCanNeitherOfferNorCommit() {
        desk.budget("300000");
        String caseNumber = desk.openCase();
        var stranger = new Actor("x", "rd-NJ");

        assertThatThrownBy(() -> desk.act(() -> offers.offer(
                        CaseNumber.of(caseNumber),
                        UUID.randomUUID(),
                        new Terms.Typed("ADVICE", BigDecimal.TEN, "Hjælp"),
                        stranger)))
                .isInstanceOf(Refusal.class);
        desk.offer(caseNumber, "ADVICE", "200000");
        desk.acceptByAll(caseNumber);
        desk.sign(caseNumber);
        assertThatThrownBy(() -> desk.act(
                        () -> acceptance.commit(CaseNumber.of(caseNumber), List.of(EffortKind.values()), stranger)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theLastMoneyIsOfferedOnceWhenTwoOfferAtTheSameTime() throws Exception {
        desk.budget("100000");
        assertThat(together(offering("100000", 2))).isEqualTo(1);
        assertThat(desk.budget().reserved()).isEqualByComparingTo("100000");
    }

    @Test
    void theLastMoneyIsOfferedOnceWhenTenOfferAtTheSameTime() throws Exception {
        desk.budget("350000");
        assertThat(together(offering("100000", 10))).isEqualTo(3);
        assertThat(desk.budget().reserved()).isEqualByComparingTo("300000");
    }

    @Test
    void tenSignaturesAtTheSameTimePromiseEachOfferOnce() throws Exception {
        desk.budget("1000000");
        List<String> cases = Stream.generate(desk::openCase).limit(10).toList();
        cases.forEach(caseNumber -> {
            desk.offer(caseNumber, "ADVICE", "100000");
            desk.acceptByAll(caseNumber);
            desk.sign(caseNumber);
        });

        List<Callable<Object>> signatures = Stream.concat(cases.stream(), cases.stream())
                .<Callable<Object>>map(caseNumber -> () -> {
                    desk.commit(caseNumber);
                    return null;
                })
                .toList();
        assertThat(together(signatures)).isEqualTo(20);

        assertThat(desk.budget().committed()).isEqualByComparingTo("1000000");
        assertThat(desk.budget().reserved()).isEqualByComparingTo("0");
    }

    /** Offers that replace each other, lapse and are renewed while the budget is moved: money in equals money out. */
    @Test
    void offersThatCrossEachOtherNeitherDeadlockNorLoseMoney() throws Exception {
        desk.budget("500000");
        List<String> cases = Stream.generate(desk::openCase).limit(5).toList();
        cases.forEach(desk::agreement);
        List<Callable<Object>> moves = Stream.iterate(0, i -> i + 1)
                .limit(10)
                .<Callable<Object>>map(i -> () -> {
                    String caseNumber = cases.get(i % cases.size());
                    for (int round = 0; round < 5; round++) {
                        if (i % 2 == 0) {
                            desk.offer(caseNumber, "ADVICE", "90000");
                        } else {
                            desk.act(() -> offers.lapse(CaseNumber.of(caseNumber), DIRECTOR));
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
        assertThat(desk.budget().reserved()).isEqualByComparingTo(open);
    }

    private List<Callable<Object>> offering(String ceiling, int people) {
        return Stream.generate(desk::openCase)
                .limit(people)
                .<Callable<Object>>map(caseNumber -> () -> desk.offer(caseNumber, "ADVICE", ceiling))
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
