package dk.raadslag.order.recommendation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the recommendation with the council's opinion (§ 11, stk. 2-3). */
@Component
class FileOrderRecommendation implements JavaDelegate {

    private final RecommendationPapers papers;

    FileOrderRecommendation(RecommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.recommendation(OrderRecommendationProcess.caseNumber(execution));
        execution.setVariable(OrderRecommendationProcess.RECOMMENDATION_DOCUMENT_ID, document.toString());
    }
}
