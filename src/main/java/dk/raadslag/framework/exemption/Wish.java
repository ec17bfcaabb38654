package dk.raadslag.framework.exemption;

import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the responsible of a jobcentre apply for, in their own words (§ 9, stk. 4).
 *
 * @param effort what they offer the target group instead of the framework's providers
 * @param results what they have achieved for the target group
 * @param newFacts what is new since an earlier refusal, or null
 */
record Wish(
        String reasons,
        String effort,
        String results,
        @Nullable String newFacts,
        LocalDate from,
        LocalDate to) {

    static Wish of(
            @Nullable String reasons,
            @Nullable String effort,
            @Nullable String results,
            @Nullable String newFacts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today) {
        LocalDate first = Require.dateAfter("Fritaget fra og med", from, today.minusDays(1));
        return new Wish(
                Require.text("Begrundelse for ansøgningen", reasons),
                Require.text("Jobcenterets egen indsats", effort),
                Require.text("Jobcenterets resultater", results),
                Require.optionalText("Nye oplysninger siden sidste afgørelse", newFacts),
                first,
                Require.dateAfter("Fritaget til og med", to, first.minusDays(1)));
    }

    /** Refuses a wish that goes beyond the framework agreement. */
    void within(Frameworks.Registered framework) {
        Require.that(
                !from.isBefore(framework.validFrom()) && !to.isAfter(framework.validTo()),
                "Rammeaftalen gælder fra den %s til den %s. Vælg en periode inden for den."
                        .formatted(Danish.date(framework.validFrom()), Danish.date(framework.validTo())));
    }
}
