package dk.raadslag.order.recommendation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the refusal of the recommendation (§ 11, stk. 2). */
@Component
class FileOrderRefusal implements JavaDelegate {

    private final RecommendationPapers papers;

    FileOrderRefusal(RecommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.refusal(OrderRecommendationProcess.caseNumber(execution));
        execution.setVariable(OrderRecommendationProcess.REFUSAL_DOCUMENT_ID, document.toString());
    }
}
