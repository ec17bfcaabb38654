package dk.raadslag.intervention;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * How much worse the results are than those of comparable jobcentres.
 *
 * @param percent above zero
 * @param peerCount number of comparable jobcentres
 * @param population number of persons behind the result
 * @param consecutivePeriods number of periods in a row
 */
record Deviation(@Column("deviation_pct") BigDecimal percent, int peerCount, int population, int consecutivePeriods) {

    private static final BigDecimal LARGEST = new BigDecimal("9999.9");
    private static final int MOST = 1_000_000;

    /** Refuses figures that cannot be. */
    static Deviation of(
            @Nullable BigDecimal typedPercent,
            @Nullable BigDecimal peerCount,
            @Nullable BigDecimal population,
            @Nullable BigDecimal consecutivePeriods) {
        BigDecimal percent = Require.number("Afvigelse i procent", typedPercent);
        Require.that(
                percent.signum() > 0 && percent.compareTo(LARGEST) <= 0,
                "Afvigelsen skal være større end nul og højst 9.999,9 procent.");
        return new Deviation(
                percent,
                count("Antal sammenlignelige jobcentre", peerCount),
                count("Antal personer", population),
                count("Perioder i træk", consecutivePeriods));
    }

    String danish() {
        return "Resultaterne er %s procent dårligere end i %s sammenlignelige jobcentre, målt på %s personer i %s."
                .formatted(Danish.number(percent), Danish.number(peerCount), Danish.number(population), periods());
    }

    private String periods() {
        return consecutivePeriods == 1 ? "én periode" : Danish.number(consecutivePeriods) + " perioder i træk";
    }

    private static int count(String field, @Nullable BigDecimal typed) {
        BigDecimal value = Require.number(field, typed);
        Require.that(
                value.stripTrailingZeros().scale() <= 0
                        && value.signum() > 0
                        && value.compareTo(BigDecimal.valueOf(MOST)) <= 0,
                "»%s« skal være et helt tal fra 1 til 1.000.000.".formatted(field));
        return value.intValueExact();
    }
}
