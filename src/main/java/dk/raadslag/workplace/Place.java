package dk.raadslag.workplace;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A place in the list of cases, newest first. It says itself where it is, so that nobody learns anything by asking for the place of a
 * case that is not for him.
 */
record Place(OffsetDateTime openedAt, CaseNumber number) {

    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEWEST = Instant.parse("3000-01-01T00:00:00Z");

    /** The place by its words in the page's address, or a refusal. */
    static Place of(String words) {
        int end = words.indexOf('_');
        try {
            Instant opened = Instant.parse(words.substring(0, Math.max(end, 0)));
            if (opened.isBefore(OLDEST) || opened.isAfter(NEWEST)) {
                throw unknown();
            }
            return new Place(opened.atOffset(ZoneOffset.UTC), CaseNumber.of(words.substring(end + 1)));
        } catch (DateTimeParseException unreadable) {
            throw unknown();
        }
    }

    /** The refusal of an address that no page of the list has. */
    static Refusal unknown() {
        return new Refusal("Siden findes ikke. Begynd forfra fra listen over sager.");
    }

    @Override
    public String toString() {
        return openedAt.toInstant() + "_" + number;
    }
}
