package dk.raadslag.order.recommendation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records who bears the costs of one effort kind, as the decision table says (§ 11, stk. 4). */
@Component
class RecordCostLine implements ExecutionListener {

    private final DraftProcedure procedure;

    RecordCostLine(DraftProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        procedure.foreseeCosts(
                OrderRecommendationProcess.caseNumber(execution), OrderRecommendationProcess.foreseenCosts(execution));
    }
}
