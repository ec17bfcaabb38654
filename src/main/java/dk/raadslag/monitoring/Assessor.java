package dk.raadslag.monitoring;

import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.DecisionTables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses all jobcentres of a region: their figures beside those of their peers, each asked about in the decision table (§ 8, stk. 2). */
@Component
class Assessor {

    private final Comparisons comparisons;
    private final DecisionTables tables;
    private final Policy policy;

    Assessor(Comparisons comparisons, DecisionTables tables, Policy policy) {
        this.comparisons = comparisons;
        this.tables = tables;
        this.policy = policy;
    }

    /** What an assessment made now rests on. */
    MonitoringRuns.Rests now() {
        return new MonitoringRuns.Rests(
                comparisons.latest(),
                Yardstick.of(policy),
                tables.inForce(Verdict.TABLE).id());
    }

    /** Assesses, now or again. */
    List<Assessment> assess(MonitoringRun run, MonitoringRuns.Rests on) {
        DecisionTables.Version table = tables.version(on.thresholdVersion(), Verdict.TABLE);
        return Assessment.of(comparisons.of(run.regionCode(), run.quarter(), on.basis(), on.yardstick()).stream()
                .map(figure -> new AssessedFigure(figure, judge(figure, table)))
                .toList());
    }

    private static @Nullable Verdict judge(Comparison figure, DecisionTables.Version table) {
        boolean judged = figure.standing() == Comparison.Standing.COUNTS && !figure.isGap();
        return judged ? Verdict.of(figure, table) : null;
    }
}
