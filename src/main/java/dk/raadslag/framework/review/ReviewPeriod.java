package dk.raadslag.framework.review;

import dk.raadslag.danish.Danish;
import java.time.LocalDate;

/**
 * The days that a review is about.
 *
 * @param lastReview whether the framework agreement has ended and no review follows
 */
record ReviewPeriod(LocalDate firstDay, LocalDate lastDay, boolean lastReview) {

    /** For example {@code 15. marts 2007 til 31. marts 2008}. */
    String danish() {
        return Danish.date(firstDay) + " til " + Danish.date(lastDay);
    }
}
