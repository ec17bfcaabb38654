package dk.raadslag.budget;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;

/**
 * The money of a budget, in DKK; no krone is counted twice.
 *
 * @param reserved set aside for what is not certain yet
 * @param committed promised and not paid yet
 */
public record Funds(BigDecimal amount, BigDecimal reserved, BigDecimal committed, BigDecimal paid) {

    /** A new budget that nothing is set aside from. */
    public static Funds of(BigDecimal amount) {
        return new Funds(amount, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Sets the amount of the year; never below what is reserved, promised and paid. */
    public Funds set(int year, BigDecimal wanted) {
        Require.that(
                wanted.compareTo(used()) >= 0,
                "Budgettet for %d kan ikke sættes lavere end de %s, der allerede er reserveret, givet tilsagn om eller betalt."
                        .formatted(year, Danish.amount(used())));
        return new Funds(wanted, reserved, committed, paid);
    }

    /** Sets a sum aside. */
    public Funds reserve(BigDecimal sum) {
        return new Funds(amount, reserved.add(sum), committed, paid);
    }

    /** Frees a sum that was set aside. */
    public Funds releaseReserved(BigDecimal sum) {
        return new Funds(amount, reserved.subtract(sum), committed, paid);
    }

    /** Promises a sum that was set aside. */
    public Funds commitReserved(BigDecimal sum) {
        return new Funds(amount, reserved.subtract(sum), committed.add(sum), paid);
    }

    /** Frees what was promised and not spent. */
    public Funds releaseCommitted(BigDecimal unspent) {
        return new Funds(amount, reserved, committed.subtract(unspent), paid);
    }

    /** Pays some of what was promised. */
    public Funds pay(BigDecimal sum) {
        return new Funds(amount, reserved, committed.subtract(sum), paid.add(sum));
    }

    /** The amount that can still be set aside. */
    public BigDecimal left() {
        return amount.subtract(used());
    }

    private BigDecimal used() {
        return reserved.add(committed).add(paid);
    }
}
