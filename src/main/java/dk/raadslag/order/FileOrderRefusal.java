package dk.raadslag.order;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the refusal of the recommendation (§ 11, stk. 2). */
@Component
class FileOrderRefusal implements JavaDelegate {

    private final OrderPapers papers;

    FileOrderRefusal(OrderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.refusal(execution.getProcessBusinessKey());
        execution.setVariable("refusalDocumentId", document.toString());
    }
}
