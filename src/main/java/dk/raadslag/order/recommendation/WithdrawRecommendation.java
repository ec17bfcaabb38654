package dk.raadslag.order.recommendation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a recommendation that was taken back (§ 11, stk. 2). */
@Component
class WithdrawRecommendation implements JavaDelegate {

    private final RecommendationProcedure procedure;

    WithdrawRecommendation(RecommendationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.withdraw(OrderRecommendationProcess.caseNumber(execution));
        execution.setVariable(OrderRecommendationProcess.RESULT, OrderRecommendationProcess.WITHDRAWN);
    }
}
