package dk.raadslag.document;

import java.util.UUID;

/** A filed document. */
public record StoredDocument(UUID id, String number, String type, String title, String sha256) {}
