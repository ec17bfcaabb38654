package dk.raadslag.unsent;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What was typed into a form when it was last saved.
 *
 * @param version a new one each time it is saved
 * @param fields the values by the keys of their fields, as JSON
 */
public record UnsentForm(UUID version, String fields, OffsetDateTime savedAt) {}
