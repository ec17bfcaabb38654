package dk.raadslag.document;

import dk.raadslag.law.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;

/** {@link Danish} for templates, where it is called {@code danish}. An absent value is shown as a dash. */
class Writing {

    private static final String NONE = "–";

    public String date(LocalDate date) {
        return date == null ? NONE : Danish.date(date);
    }

    public String amount(BigDecimal kroner) {
        return kroner == null ? NONE : Danish.amount(kroner);
    }

    public String number(BigDecimal number) {
        return number == null ? NONE : Danish.number(number);
    }
}
