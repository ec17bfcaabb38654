package dk.raadslag.reminder;

import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case in which nobody has done anything for some time.
 *
 * @param since the day on which somebody last did something in it
 */
record Standstill(CaseNumber number, LocalDate since) {

    /** The latest day on which a letter about the case was due; empty where it has not stood still long enough. */
    Optional<LocalDate> letterDue(LocalDate today, Policy policy) {
        LocalDate due = policy.lastDay(since, "STANDSTILL");
        if (due.isAfter(today)) {
            return Optional.empty();
        }
        for (LocalDate next = due; !next.isAfter(today); next = policy.lastDay(next, "STANDSTILL_AGAIN")) {
            due = next;
        }
        return Optional.of(due);
    }
}
