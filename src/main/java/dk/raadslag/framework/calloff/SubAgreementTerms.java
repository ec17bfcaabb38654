package dk.raadslag.framework.calloff;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a sub-agreement.
 *
 * @param volume the quantity bought, in Danish
 * @param price in DKK
 */
public record SubAgreementTerms(String volume, BigDecimal price, LocalDate startsOn, LocalDate endsOn) {

    /** The terms as typed; refused if one is missing or they end before they start. */
    public static SubAgreementTerms typed(
            @Nullable String volume,
            @Nullable BigDecimal price,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        String bought = Require.text("Omfang", volume);
        BigDecimal amount = Require.amount("Pris", price);
        Require.that(startsOn != null, "Angiv en dato i feltet »Begynder«.");
        return new SubAgreementTerms(bought, amount, startsOn, Require.dateAfter("Slutter", endsOn, startsOn));
    }

    /** The terms; refused if they start before the day. */
    SubAgreementTerms startingFrom(LocalDate day) {
        Require.that(!startsOn.isBefore(day), "Datoen i feltet »Begynder« må ikke ligge før i dag.");
        return this;
    }

    /** The terms; refused if they go on after the last day of the framework agreement. */
    SubAgreementTerms endingBy(LocalDate last) {
        Require.that(
                !endsOn.isAfter(last),
                "Rammeaftalen gælder til den %s. Vælg en dato i feltet »Slutter«, som ikke ligger senere."
                        .formatted(Danish.date(last)));
        return this;
    }

    /** Volume, price and period in a few words. */
    public String danish() {
        return "Omfang: %s; pris: %s; periode: %s til %s."
                .formatted(Danish.clause(volume), Danish.amount(price), Danish.date(startsOn), Danish.date(endsOn));
    }
}
