package dk.raadslag.order.recommendation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records why no order can be recommended (§ 11, stk. 2). */
@Component
class RecordNotEligible implements JavaDelegate {

    private final DraftProcedure procedure;

    RecordNotEligible(DraftProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.notEligible(
                OrderRecommendationProcess.caseNumber(execution),
                OrderRecommendationProcess.eligibilityReason(execution));
        execution.setVariable(OrderRecommendationProcess.RESULT, OrderRecommendationProcess.NOT_ELIGIBLE);
    }
}
