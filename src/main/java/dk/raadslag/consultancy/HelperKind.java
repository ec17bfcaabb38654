package dk.raadslag.consultancy;

/** Who helps a jobcentre: a consultant by name, or another jobcentre. */
enum HelperKind {
    PROVIDER,
    JOBCENTRE
}
