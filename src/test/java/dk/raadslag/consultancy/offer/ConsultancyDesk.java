package dk.raadslag.consultancy.offer;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.OfferAnswer;
import dk.raadslag.consultancy.Terms;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.consultancy.budget.RegionalBudgets;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers and commitments for tests, each test in a year of its own so that no two share a budget. */
public class ConsultancyDesk {

    public static final Actor DIRECTOR = new Actor("test-rd-HS", "rd-HS");
    public static final Actor OFFICER = new Actor("test-region-HS", "region-HS");
    public static final Actor COLLEAGUE = new Actor("test-region-HS-2", "region-HS");
    public static final Actor STATE = new Actor("test-jc-state-0169", "jc-state-0169");
    public static final Actor MUNICIPALITY = new Actor("test-jc-municipal-0169", "jc-municipal-0169");

    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2030);

    public final int year = NEXT_YEAR.getAndIncrement();
    private final CaseFixtures fixtures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConsultancyOffers offers;
    private final ConsultancyAcceptance acceptance;
    private final ConsultantBudgets budgets;
    private final RegionalBudgets regionalBudgets;
    private final ConsultantCommitments commitments;

    public ConsultancyDesk(ApplicationContext context) {
        fixtures = context.getBean(CaseFixtures.class);
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        offers = context.getBean(ConsultancyOffers.class);
        acceptance = context.getBean(ConsultancyAcceptance.class);
        budgets = context.getBean(ConsultantBudgets.class);
        regionalBudgets = context.getBean(RegionalBudgets.class);
        commitments = context.getBean(ConsultantCommitments.class);
        context.getBean(TestClock.class).setTo(LocalDate.of(year, 6, 1));
    }

    public void budget(String amount) {
        act(() -> regionalBudgets.set(RegionCode.HS, year, new BigDecimal(amount), DIRECTOR));
    }

    public Funds budget() {
        return budgets.findByRegionCodeAndYear(RegionCode.HS, year)
                .orElseThrow()
                .funds();
    }

    /** A case of Jobcenter Høje-Taastrup. */
    public String openCase() {
        return fixtures.openCase("JC-0169", "DAGPENGE", "SYGEDAGPENGE");
    }

    /** Offers under a new agreement that nobody has signed. */
    public UUID offer(String caseNumber, String type, String ceiling) {
        UUID agreement = agreement(caseNumber);
        return transaction.execute(status -> offers.offer(
                CaseNumber.of(caseNumber),
                agreement,
                new Terms.Typed(type, new BigDecimal(ceiling), "Find årsagerne."),
                DIRECTOR));
    }

    public void answer(String caseNumber, OfferAnswer answer, Actor party) {
        act(() -> acceptance.answer(CaseNumber.of(caseNumber), List.of(EffortKind.values()), answer, party));
    }

    public void acceptByAll(String caseNumber) {
        answer(caseNumber, OfferAnswer.ACCEPT, STATE);
        answer(caseNumber, OfferAnswer.ACCEPT, MUNICIPALITY);
    }

    public void commit(String caseNumber) {
        act(() -> acceptance.commit(CaseNumber.of(caseNumber), List.of(EffortKind.values()), DIRECTOR));
    }

    /** A commitment of the amount under a signed agreement that all parties accepted. */
    public UUID committed(String caseNumber, String type, String ceiling) {
        UUID id = offer(caseNumber, type, ceiling);
        acceptByAll(caseNumber);
        sign(caseNumber);
        commit(caseNumber);
        return id;
    }

    public ConsultantCommitment commitment(UUID id) {
        return commitments.commitment(id);
    }

    public void act(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    /** A draft, as far as consultant assistance is concerned. */
    public UUID agreement(String caseNumber) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO raadslag.improvement_agreement (id, case_number, status, round, how_text, when_text, follow_up_text,
                    valid_from, valid_to, draft_changed_at, created_at, version)
                VALUES (?, ?, 'DRAFT', 1, 'Sådan', 'Nu', 'Løbende', '2030-01-01', '2031-01-01', now(), now(), 0)""").params(id, caseNumber).update();
        return id;
    }

    /** Signs past the council, whose involvement is not what these tests are about. */
    public void sign(String caseNumber) {
        act(() -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("""
                    UPDATE raadslag.improvement_agreement SET signed_at = now(), council_opinion_id = gen_random_uuid(),
                        council_at = now(), status = 'OFFERED', offered_at = now(), offered_by_group = 'rd-HS'
                    WHERE case_number = ?""").param(caseNumber).update();
        });
    }
}
