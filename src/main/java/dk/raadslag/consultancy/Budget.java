package dk.raadslag.consultancy;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;

/**
 * A region's consultant budget of a year, in DKK.
 *
 * @param number its matter
 * @param reserved set aside for offers that are not answered or signed yet
 * @param committed promised and not paid yet
 */
public record Budget(
        RegionCode regionCode,
        int year,
        String number,
        BigDecimal amount,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal paid) {

    /** What can still be offered. */
    public BigDecimal left() {
        return amount.subtract(used());
    }

    void requireAtLeastUsed(BigDecimal wanted) {
        Require.that(
                wanted.compareTo(used()) >= 0,
                "Budgettet for %d kan ikke sættes lavere end de %s, der allerede er reserveret, givet tilsagn om eller betalt."
                        .formatted(year, Danish.amount(used())));
    }

    private BigDecimal used() {
        return reserved.add(committed).add(paid);
    }
}
