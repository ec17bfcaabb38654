package dk.raadslag.danish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** {@link Danish} for templates, where it is called {@code danish}. An absent value is shown as a dash. */
public class DanishInTemplates {

    private static final String NONE = "–";

    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : Danish.date(date);
    }

    /** The Danish day of the moment. */
    public String day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? NONE
                : Danish.date(moment.atZoneSameInstant(Danish.ZONE).toLocalDate());
    }

    public String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? NONE : Danish.moment(moment);
    }

    public String amount(@Nullable BigDecimal kroner) {
        return kroner == null ? NONE : Danish.amount(kroner);
    }

    public String count(@Nullable Long number) {
        return number == null ? NONE : Danish.number(number);
    }

    public String number(@Nullable BigDecimal number) {
        return number == null ? NONE : Danish.number(number);
    }
}
