package dk.raadslag.document;

import java.util.UUID;

/**
 * A filed document that is bound behind another.
 *
 * @param heading what it is about, as its bookmark says before its title
 */
public record Enclosure(String heading, UUID documentId) {}
