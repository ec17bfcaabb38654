package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_DELIVERED;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_NUMBER;
import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Hands the recommendation to the jobcentre's open case, or raises a case where there is none. */
@Component
class DeliverRecommendation implements JavaDelegate {

    private final CouncilRecommendationProcedure recommendations;
    private final RuntimeService runtimeService;

    DeliverRecommendation(CouncilRecommendationProcedure recommendations, RuntimeService runtimeService) {
        this.recommendations = recommendations;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseProcess.caseNumber(execution);
        String recommendation = (String) execution.getVariable(RECOMMENDATION_ID);
        Object jobcentre = execution.getVariable(JOBCENTRE_ID);
        recommendations.deliver(number, UUID.fromString(recommendation));
        Map<String, Object> message = Map.of(
                RECOMMENDATION_ID, recommendation, RECOMMENDATION_NUMBER, number.value(), JOBCENTRE_ID, jobcentre);
        var correlation = runtimeService.createMessageCorrelation(RECOMMENDATION_DELIVERED);
        openCase(jobcentre)
                .ifPresentOrElse(
                        open -> correlation
                                .processInstanceId(open)
                                .setVariablesToTriggeredScope(message)
                                .correlate(),
                        () -> correlation
                                .setVariables(message)
                                .setVariable(REGION_CODE, execution.getVariable(REGION_CODE))
                                .correlateStartMessage());
    }

    private Optional<String> openCase(Object jobcentre) {
        return runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(RECOMMENDATION_DELIVERED)
                .processVariableValueEquals(JOBCENTRE_ID, jobcentre)
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .sorted()
                .findFirst();
    }
}
