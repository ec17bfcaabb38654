package dk.raadslag.overview;

/**
 * A file from which figures come.
 *
 * @param number in the order of arrival
 * @param madeUp whether nobody has measured the figures
 */
public record Source(int number, String name, boolean madeUp) {}
