package dk.raadslag.order;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the recommendation with the council's opinion (§ 11, stk. 2-3). */
@Component
class FileOrderRecommendation implements JavaDelegate {

    private final OrderPapers papers;

    FileOrderRecommendation(OrderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.recommendation(execution.getProcessBusinessKey());
        execution.setVariable("recommendationDocumentId", document.toString());
    }
}
