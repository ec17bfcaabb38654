package dk.raadslag.framework.review;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state framework agreement and how far it has been reviewed.
 *
 * @param tender the number of the tender that brought it
 * @param expectedResults what the tender was to bring about
 * @param reviewedUntil the last day of the latest review, null before the first
 * @param latest the number of the latest review, null before the first
 * @param closed whether the latest review is filed
 * @param concluded whether the latest review is the last one
 */
record ReviewedFramework(
        UUID id,
        CaseNumber tender,
        String title,
        String targetGroup,
        String expectedResults,
        boolean national,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable LocalDate reviewedUntil,
        @Nullable CaseNumber latest,
        boolean closed,
        boolean concluded) {

    /** The region that held the tender. */
    RegionCode region() {
        return CaseNumber.regionIn(tender.value()).orElseThrow();
    }

    /** Tells whether a review begins by itself: the rhythm's time has passed, or the time after the end that the statuses of sub-agreements need. */
    boolean isDue(ReviewDays days) {
        boolean inForce = !validTo.isBefore(days.today());
        return mayBegin(days)
                && (inForce ? !firstDay().isAfter(days.reviewedBefore()) : validTo.isBefore(days.endedBefore()));
    }

    /** Tells whether a person may begin a review. */
    boolean mayBegin(ReviewDays days) {
        return isFree() && !concluded && firstDay().isBefore(days.today());
    }

    /** The period of the review that begins today; refused where none may. */
    ReviewPeriod next(ReviewDays days) {
        Require.that(
                !concluded, "Rammeaftalen er udløbet, og den sidste opfølgning på den er sag %s.".formatted(latest));
        Require.that(
                isFree(),
                "Rammeaftalen følges allerede op i sag %s. Afslut den sag, før en ny opfølgning begynder."
                        .formatted(latest));
        Require.that(
                mayBegin(days),
                "Der er intet at gøre op endnu. Begynd opfølgningen tidligst dagen efter, at rammeaftalen er trådt i kraft eller sidst blev fulgt op.");
        return new ReviewPeriod(firstDay(), days.today().minusDays(1), validTo.isBefore(days.endedBefore()));
    }

    private boolean isFree() {
        return latest == null || closed;
    }

    private LocalDate firstDay() {
        return reviewedUntil == null ? validFrom : reviewedUntil.plusDays(1);
    }
}
