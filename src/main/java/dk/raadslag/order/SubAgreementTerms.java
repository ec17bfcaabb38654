package dk.raadslag.order;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a sub-agreement says.
 *
 * @param volume what is bought, in Danish
 * @param price in DKK
 */
record SubAgreementTerms(String volume, BigDecimal price, LocalDate startsOn, LocalDate endsOn) {

    SubAgreementTerms {
        volume = Require.text("Omfang", volume);
        price = Require.amount("Pris", price);
        Require.that(startsOn != null, "Angiv en dato i feltet »Begynder«.");
        Require.dateAfter("Slutter", endsOn, startsOn);
    }

    String danish() {
        return "%s Pris: %s. Periode: %s til %s."
                .formatted(volume, Danish.amount(price), Danish.date(startsOn), Danish.date(endsOn));
    }
}
