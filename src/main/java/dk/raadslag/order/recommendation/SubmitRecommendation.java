package dk.raadslag.order.recommendation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Sends the recommendation to the minister in the transaction of the director's decision (§ 11, stk. 2-3). */
@Component
class SubmitRecommendation implements ExecutionListener {

    private final RecommendationProcedure procedure;

    SubmitRecommendation(RecommendationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        procedure.submit(OrderRecommendationProcess.caseNumber(execution));
    }
}
