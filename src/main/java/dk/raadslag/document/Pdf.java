package dk.raadslag.document;

/** A filed document with its content, for download or as an attachment. */
public record Pdf(StoredDocument document, byte[] content) {}
