package dk.raadslag.framework.review;

import java.time.LocalDate;

/**
 * The days by which policy counts today.
 *
 * @param reviewedBefore a framework agreement in force whose next period begins then or earlier is reviewed
 * @param endedBefore a framework agreement that ended earlier is reviewed for the last time
 */
record ReviewDays(LocalDate today, LocalDate reviewedBefore, LocalDate endedBefore) {}
