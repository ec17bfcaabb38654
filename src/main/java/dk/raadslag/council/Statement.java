package dk.raadslag.council;

import org.jspecify.annotations.Nullable;

/**
 * The council's opinion in its own words.
 *
 * @param dissents the dissenting members' opinions, or null where there are none
 */
public record Statement(
        Position position, String text, @Nullable String dissents) {}
