package dk.raadslag.overview;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.monitoring.MonitoredLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result overview of a jobcentre for a benefit group (§ 8, stk. 1 and 2).
 *
 * @param groups the benefit groups of which the jobcentre has measurements
 * @param kinds the kinds of periods of which the group has measurements
 * @param fewest how many people a figure is about at least if it is shown; policy
 * @param followUp how closely the region follows the jobcentre, if it is known and the reader may know
 * @param requirements what the agreements in force require, if the reader may know
 * @param sources the files from which the figures of the jobcentre and the country come
 * @param madeUp whether nobody has measured one of the figures, those of the comparable jobcentres included
 */
public record Overview(
        Jobcentre jobcentre,
        BenefitGroup group,
        PeriodKind kind,
        int years,
        int fewest,
        List<BenefitGroup> groups,
        List<PeriodKind> kinds,
        List<Result> results,
        @Nullable MonitoredLevel followUp,
        List<AgreedRequirement> requirements,
        List<Source> sources,
        boolean madeUp) {

    /** Tells whether there is any figure. */
    public boolean isEmpty() {
        return results.stream().allMatch(result -> result.rows().isEmpty());
    }

    /** For example {@code Sygedagpenge, målt pr. kvartal i de seneste 5 år}. */
    public String subject() {
        return "%s, målt pr. %s i de seneste %d år".formatted(group.name(), kind.danish(), years);
    }
}
