package dk.raadslag.workplace;

/** How much of a matter a person reads, from least to most. */
enum Sight {
    /** Not even that it exists. */
    NOTHING,
    /** The letters to the person's own role, with what they enclose: the local council, and helpers from elsewhere. */
    OWN_LETTERS,
    /** What the parties share with the region from the confirmed finding on; not the papers, drafts and notes of region and council. */
    SHARED,
    /** All of it. */
    EVERYTHING
}
