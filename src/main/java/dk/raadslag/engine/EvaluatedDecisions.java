package dk.raadslag.engine;

import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of the decision tables by which a process was decided. */
@Component
public class EvaluatedDecisions {

    private final HistoryService historyService;

    EvaluatedDecisions(HistoryService historyService) {
        this.historyService = historyService;
    }

    /** The id of the version that the process instance evaluated last, or null if it evaluated none. */
    public @Nullable String latestVersion(String processInstanceId, String decisionKey) {
        return historyService
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(processInstanceId)
                .decisionDefinitionKey(decisionKey)
                .orderByEvaluationTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(evaluated -> evaluated.getDecisionDefinitionId())
                .orElse(null);
    }
}
