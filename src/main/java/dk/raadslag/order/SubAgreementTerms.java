package dk.raadslag.order;

import dk.raadslag.law.Danish;
import dk.raadslag.law.Demand;
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
        volume = Demand.text("Omfang", volume);
        price = Demand.amount("Pris", price);
        Demand.that(startsOn != null, "Angiv en dato i feltet »Begynder«.");
        Demand.dateAfter("Slutter", endsOn, startsOn);
    }

    String danish() {
        return "%s Pris: %s. Periode: %s til %s."
                .formatted(volume, Danish.amount(price), Danish.date(startsOn), Danish.date(endsOn));
    }
}
