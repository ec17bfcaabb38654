package dk.raadslag.framework.calloff;

import dk.raadslag.danish.Danish;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The duty of a jobcentre to call off under a framework agreement in force, for which it has no sub-agreement (§ 9, stk. 3).
 *
 * @param title the name of the framework agreement
 * @param partyGroup the responsible
 * @param since the day on which the duty arose, or arose anew
 * @param reminded the day on which the responsible were last reminded of it, or null
 */
record CallOffDuty(
        UUID frameworkId,
        String title,
        String jobcentreId,
        String jobcentreName,
        String partyGroup,
        LocalDate since,
        @Nullable LocalDate reminded) {

    /** For example {@code »Rammeaftale« (pligten har gældt siden den 2. januar 2007, senest mindet den 3. maj 2007)}. */
    String danish() {
        return "»%s« (pligten har gældt siden den %s%s)"
                .formatted(
                        title,
                        Danish.date(since),
                        reminded == null ? "" : ", senest mindet den " + Danish.date(reminded));
    }

    /** The same with the jobcentre before it. */
    String danishOfJobcentre() {
        return jobcentreName + ": " + danish();
    }
}
