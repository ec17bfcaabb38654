package dk.raadslag.council.meeting;

import dk.raadslag.journal.CaseNumber;
import java.util.UUID;

/** A filed paper of the region that the council may want to see, though nothing waits for it. */
record RegionPaper(UUID id, CaseNumber number, String title) {

    String danish() {
        return "%s (%s)".formatted(title, number);
    }
}
