package dk.raadslag.notification;

import dk.raadslag.deadline.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time to answer a letter. It runs from the day on which the letter leaves, however long after it was written.
 *
 * @param name a policy value, for example {@code HEARING}
 * @param until the last day where it was given beforehand, or null where the policy value tells how long it is
 */
record AnswerTime(String name, @Nullable LocalDate until) {

    /** The last day. One that was given beforehand moves as far as the letter is late, to a working day. */
    LocalDate lastDay(LocalDate written, LocalDate left, Policy policy) {
        if (until == null) {
            return policy.lastDay(left, name);
        }
        long late = ChronoUnit.DAYS.between(written, left);
        return late <= 0 ? until : policy.workingDay(until.plusDays(late));
    }
}
