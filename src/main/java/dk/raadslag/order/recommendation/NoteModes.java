package dk.raadslag.order.recommendation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the model in which ways an order can be carried out in one area, as the decision table says (§ 11, stk. 2). */
@Component
class NoteModes implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        OrderRecommendationProcess.noteModes(execution);
    }
}
