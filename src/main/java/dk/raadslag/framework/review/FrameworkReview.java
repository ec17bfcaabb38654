package dk.raadslag.framework.review;

import dk.raadslag.journal.CaseNumber;
import java.util.UUID;

/**
 * The review of a framework agreement in a period, with the figures as they were when it began.
 *
 * @param number its matter
 */
record FrameworkReview(CaseNumber number, UUID frameworkId, ReviewPeriod period, ReviewFigures figures) {}
