package dk.raadslag.workplace;

import java.util.Map;

/**
 * Matters that a person reads to the same extent.
 *
 * @param condition which they are, in SQL about the row {@code m} of {@code raadslag.matter}
 * @param parameters the values that the condition names
 */
record Reach(Sight sight, String condition, Map<String, Object> parameters) {}
