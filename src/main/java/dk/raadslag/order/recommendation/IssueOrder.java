package dk.raadslag.order.recommendation;

import dk.raadslag.order.execution.OrderExecutionProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the order (§ 11, stk. 2 and 4). */
@Component
class IssueOrder implements JavaDelegate {

    private final RecommendationPapers papers;

    IssueOrder(RecommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.order(OrderExecutionProcess.orderId(execution));
        execution.setVariable(OrderRecommendationProcess.ORDER_DOCUMENT_ID, document.toString());
    }
}
