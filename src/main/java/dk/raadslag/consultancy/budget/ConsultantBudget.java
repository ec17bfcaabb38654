package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A region's consultant budget of a year (§ 12), in DKK.
 *
 * @param number its matter
 * @param reserved set aside for offers that are not answered or signed yet
 * @param committed promised and not paid yet
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record ConsultantBudget(
        @Id CaseNumber number,
        RegionCode regionCode,
        int year,
        BigDecimal amount,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal paid,
        @Version @Nullable Integer version) {

    /** A new budget that nothing is set aside from. */
    static ConsultantBudget of(CaseNumber number, RegionCode regionCode, int year, BigDecimal amount) {
        BigDecimal nothing = BigDecimal.ZERO;
        return new ConsultantBudget(number, regionCode, year, amount, nothing, nothing, nothing, null);
    }

    /** Sets the amount; never below what is reserved, promised and paid. */
    ConsultantBudget set(BigDecimal wanted) {
        Require.that(
                wanted.compareTo(used()) >= 0,
                "Budgettet for %d kan ikke sættes lavere end de %s, der allerede er reserveret, givet tilsagn om eller betalt."
                        .formatted(year, Danish.amount(used())));
        return new ConsultantBudget(number, regionCode, year, wanted, reserved, committed, paid, version);
    }

    /** Sets the ceiling of an offer aside. */
    ConsultantBudget reserve(BigDecimal ceiling) {
        return with(reserved.add(ceiling), committed, paid);
    }

    /** Frees the ceiling of an offer that lapsed. */
    public ConsultantBudget releaseReserved(BigDecimal ceiling) {
        return with(reserved.subtract(ceiling), committed, paid);
    }

    /** Promises the ceiling of an offer. */
    public ConsultantBudget commitReserved(BigDecimal ceiling) {
        return with(reserved.subtract(ceiling), committed.add(ceiling), paid);
    }

    /** Frees what was promised and not spent. */
    public ConsultantBudget releaseCommitted(BigDecimal unspent) {
        return with(reserved, committed.subtract(unspent), paid);
    }

    /** Pays some of what was promised. */
    public ConsultantBudget pay(BigDecimal sum) {
        return with(reserved, committed.subtract(sum), paid.add(sum));
    }

    /** The amount that can still be offered. */
    public BigDecimal left() {
        return amount.subtract(used());
    }

    private BigDecimal used() {
        return reserved.add(committed).add(paid);
    }

    private ConsultantBudget with(BigDecimal aside, BigDecimal promised, BigDecimal spent) {
        return new ConsultantBudget(number, regionCode, year, amount, aside, promised, spent, version);
    }
}
