package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.CASE_RAISED;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_NUMBER;
import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Raises a case about the recommended areas that have none, because the director has answered that the council is followed. */
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
        ProcessInstance raised = runtimeService
                .createMessageCorrelation(CASE_RAISED)
                .setVariable(RECOMMENDATION_NUMBER, number.value())
                .setVariable(JOBCENTRE_ID, execution.getVariable(JOBCENTRE_ID))
                .setVariable(REGION_CODE, execution.getVariable(REGION_CODE))
                .correlateStartMessage();
        recommendations.deliver(
                number, CaseProcess.id(execution, RECOMMENDATION_ID), CaseNumber.of(raised.getBusinessKey()));
    }
}
