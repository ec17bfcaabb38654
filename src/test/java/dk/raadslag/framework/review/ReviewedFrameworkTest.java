package dk.raadslag.framework.review;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.Refusals;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a framework agreement from 15 March 2007 to 30 June 2009 is reviewed, with a rhythm of a year and two months after its end. */
class ReviewedFrameworkTest {

    private static final CaseNumber EARLIER = CaseNumber.of("OPF-NJ-2008-0001");

    @ParameterizedTest
    @CsvSource({
        "2008-03-14,            , false",
        "2008-03-15,            , true",
        "2008-04-01,            , true",
        "2009-03-31, 2008-03-31, false",
        "2009-04-01, 2008-03-31, true",
        "2009-06-30, 2008-06-30, false",
        "2009-07-01, 2008-03-31, false",
        "2009-08-31, 2009-06-30, false",
        "2009-09-01, 2009-06-30, true",
        "2012-01-01,            , true"
    })
    void itIsDueAfterAYearAndTwoMonthsAfterItsEnd(LocalDate today, @Nullable LocalDate reviewedUntil, boolean due) {
        assertThat(framework(reviewedUntil, true, false).isDue(days(today))).isEqualTo(due);
    }

    @Test
    void theNextReviewBeginsWhereTheLastOneEndedAndTheOneAfterTheEndIsTheLast() {
        LocalDate march = LocalDate.of(2008, 3, 31);
        LocalDate today = LocalDate.of(2009, 4, 1);

        assertThat(framework(null, true, false).next(days(today)).danish())
                .isEqualTo("15. marts 2007 til 31. marts 2009");
        assertThat(framework(march, true, false).next(days(today)))
                .isEqualTo(new ReviewPeriod(LocalDate.of(2008, 4, 1), march.plusYears(1), false));
        assertThat(framework(march, true, false).next(days(LocalDate.of(2009, 9, 1))))
                .extracting(ReviewPeriod::lastReview)
                .isEqualTo(true);
    }

    @Test
    void noReviewBeginsBesideAnotherNorAfterTheLastNorOfNoTime() {
        LocalDate march = LocalDate.of(2008, 3, 31);
        ReviewDays late = days(LocalDate.of(2012, 1, 1));

        assertThat(framework(march, false, false).isDue(late)).isFalse();
        Refusals.refused(
                "allerede op i sag OPF-NJ-2008-0001",
                () -> framework(march, false, false).next(late));
        assertThat(framework(march, true, true).isDue(late)).isFalse();
        Refusals.refused(
                "den sidste opfølgning på den er sag OPF-NJ-2008-0001",
                () -> framework(march, true, true).next(late));
        Refusals.refused(
                "intet at gøre op endnu", () -> framework(march, true, false).next(days(march.plusDays(1))));
        Refusals.refused(
                "intet at gøre op endnu", () -> framework(null, true, false).next(days(LocalDate.of(2007, 1, 1))));
    }

    @Test
    void figuresAreToldInDanish() {
        assertThat(new ReviewFigures(11, 2, 2, 1, 3, 1, 2480, 1, 1100, 0, 1, 1).danish())
                .contains(
                        "Jobcentre, der har indgået delaftaler: 2 af 11",
                        "Personer, som de øvrige er indgået for: 2.480",
                        "Personer, der ifølge status har fået indsatsen: 1.100");
    }

    private static ReviewDays days(LocalDate today) {
        return new ReviewDays(today, today.minusYears(1), today.minusMonths(2));
    }

    private static ReviewedFramework framework(@Nullable LocalDate reviewedUntil, boolean closed, boolean concluded) {
        return new ReviewedFramework(
                UUID.randomUUID(),
                CaseNumber.of("RAM-NJ-2007-0001"),
                "Ramme",
                "Målgruppe",
                "Resultater",
                false,
                LocalDate.of(2007, 3, 15),
                LocalDate.of(2009, 6, 30),
                reviewedUntil,
                reviewedUntil == null ? null : EARLIER,
                closed,
                concluded);
    }
}
