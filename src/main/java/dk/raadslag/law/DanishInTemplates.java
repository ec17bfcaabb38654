package dk.raadslag.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** {@link Danish} for templates, where it is called {@code danish}. An absent value is shown as a dash. */
public class DanishInTemplates {

    private static final String NONE = "–";

    public String date(LocalDate date) {
        return date == null ? NONE : Danish.date(date);
    }

    /** The Danish day of the moment. */
    public String day(OffsetDateTime moment) {
        return moment == null
                ? NONE
                : Danish.date(moment.atZoneSameInstant(Danish.ZONE).toLocalDate());
    }

    public String moment(OffsetDateTime moment) {
        return moment == null ? NONE : Danish.moment(moment);
    }

    public String amount(BigDecimal kroner) {
        return kroner == null ? NONE : Danish.amount(kroner);
    }

    public String number(BigDecimal number) {
        return number == null ? NONE : Danish.number(number);
    }
}
