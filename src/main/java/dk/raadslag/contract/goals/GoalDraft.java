package dk.raadslag.contract.goals;

import dk.raadslag.contract.Goal;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a year's goals.
 *
 * @param documentId the filed paper that Beskæftigelsesrådet advises on
 * @param advised whether Beskæftigelsesrådet has advised on it
 * @param decision what the minister decided about it, or null before
 */
record GoalDraft(
        UUID id,
        CaseNumber number,
        int revision,
        List<Goal> goals,
        UUID documentId,
        boolean advised,
        GoalsProcedure.@Nullable Decision decision) {

    /** Tells whether a goal is about persons under the integration act. */
    boolean integration() {
        return goals.stream().anyMatch(Goal::integration);
    }

    /** The goals in words. */
    String danish() {
        return goals.stream().map(Goal::danish).collect(Collectors.joining("\n\n"));
    }
}
