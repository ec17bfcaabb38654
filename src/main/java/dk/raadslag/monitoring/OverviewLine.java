package dk.raadslag.monitoring;

import dk.raadslag.authorities.Jobcentre;
import java.util.List;

/**
 * A jobcentre in the paper about a run.
 *
 * @param level in Danish
 * @param serious the figures that point at a serious problem, in words
 * @param gaps how many figures are missing
 */
record OverviewLine(String jobcentre, String level, List<String> serious, int gaps) {

    static OverviewLine of(Assessment assessment, Jobcentre jobcentre) {
        return new OverviewLine(
                jobcentre.name(),
                assessment.level().danish(),
                assessment.serious().stream().map(AssessedFigure::line).toList(),
                assessment.gaps());
    }
}
