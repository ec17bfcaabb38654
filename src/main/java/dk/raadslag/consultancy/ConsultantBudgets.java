package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each region can spend on consultants in a year (§ 12), in DKK. One lock per region, taken before anything is read, so
 * that no two promise the same money and none waits for another in a circle.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ConsultantBudgets {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final JdbcClient jdbc;
    private final Matters matters;
    private final ConsultancyJournal journal;
    private final Authorities authorities;
    private final Clock clock;

    ConsultantBudgets(
            JdbcClient jdbc, Matters matters, ConsultancyJournal journal, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.journal = journal;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * Sets the budget of this year or the next; never below what is reserved, promised and paid.
     *
     * @return the number of the budget's matter
     */
    public String set(RegionCode regionCode, int year, BigDecimal amount, Actor actor) {
        BigDecimal set = Require.amount("Budget", amount);
        int now = currentYear();
        Require.that(
                year == now || year == now + 1, "Budgettet kan kun fastsættes for %d og %d.".formatted(now, now + 1));
        Require.that(
                actor.equals(Actor.SYSTEM) || actor.groupId().equals(Role.DIRECTOR.in(regionCode)),
                "Kun regionsdirektøren i regionen selv kan fastsætte konsulentbudgettet (§ 12).");
        lock(regionCode);
        Optional<Budget> existing = budget(regionCode, year);
        existing.ifPresent(budget -> budget.requireAtLeastUsed(set));
        String number = existing.map(Budget::number).orElseGet(() -> open(regionCode, year));
        jdbc.sql("UPDATE raadslag.consultant_budget SET amount = ? WHERE number = ?")
                .params(set, number)
                .update();
        String text = "Konsulentbudgettet for %d er fastsat til %s";
        journal.note(number, actor, "setConsultantBudget", text, year, Danish.amount(set));
        return number;
    }

    /** The budget of the region and year, if one is set. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Budget> budget(RegionCode regionCode, int year) {
        return jdbc.sql("""
                        SELECT region_code, year, number, amount, reserved, committed, paid
                        FROM raadslag.consultant_budget WHERE region_code = ? AND year = ?""").params(regionCode.name(), year).query(Budget.class).optional();
    }

    /** The year that an offer made now is charged to. */
    int currentYear() {
        return LocalDate.now(clock).getYear();
    }

    void lock(RegionCode regionCode) {
        jdbc.sql("SELECT code FROM raadslag.employment_region WHERE code = ? FOR NO KEY UPDATE")
                .param(regionCode.name())
                .query(String.class)
                .single();
    }

    /** Sets the amount aside for an offer, or refuses with what is left. */
    void reserve(RegionCode regionCode, int year, BigDecimal amount) {
        BigDecimal left = budget(regionCode, year).map(Budget::left).orElse(NOTHING);
        Require.that(
                amount.compareTo(left) <= 0,
                "Der er kun %s tilbage af konsulentbudgettet for %d i %s. Sæt rammen ned, eller undlad at tilbyde konsulentbistand."
                        .formatted(Danish.amount(left), year, authorities.regionName(regionCode)));
        move(regionCode, year, amount, NOTHING, NOTHING);
    }

    void releaseReserved(Commitment offer) {
        move(offer.regionCode(), offer.budgetYear(), offer.ceiling().negate(), NOTHING, NOTHING);
    }

    void commitReserved(Commitment offer) {
        move(offer.regionCode(), offer.budgetYear(), offer.ceiling().negate(), offer.ceiling(), NOTHING);
    }

    void releaseCommitted(Commitment commitment, BigDecimal amount) {
        move(commitment.regionCode(), commitment.budgetYear(), NOTHING, amount.negate(), NOTHING);
    }

    void pay(Commitment commitment, BigDecimal amount) {
        move(commitment.regionCode(), commitment.budgetYear(), NOTHING, amount.negate(), amount);
    }

    private String open(RegionCode regionCode, int year) {
        String number =
                matters.open("BUD", regionCode, null, "Konsulentbudget " + year).value();
        jdbc.sql("INSERT INTO raadslag.consultant_budget (region_code, year, number, amount) VALUES (?, ?, ?, 0)")
                .params(regionCode.name(), year, number)
                .update();
        return number;
    }

    private void move(RegionCode regionCode, int year, BigDecimal reserved, BigDecimal committed, BigDecimal paid) {
        jdbc.sql("""
                UPDATE raadslag.consultant_budget SET reserved = reserved + ?, committed = committed + ?, paid = paid + ?
                WHERE region_code = ? AND year = ?""").params(reserved, committed, paid, regionCode.name(), year).update();
    }
}
