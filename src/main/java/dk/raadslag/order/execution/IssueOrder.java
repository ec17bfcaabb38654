package dk.raadslag.order.execution;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the order (§ 11, stk. 2 and 4). */
@Component
class IssueOrder implements JavaDelegate {

    private final OrderPapers papers;

    IssueOrder(OrderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.issue(OrderExecutionProcess.orderId(execution));
        execution.setVariable(OrderExecutionProcess.DOCUMENT_ID, document.toString());
    }
}
