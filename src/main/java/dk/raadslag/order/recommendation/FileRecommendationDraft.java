package dk.raadslag.order.recommendation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the draft that the parties are heard about and the council discusses (§ 11, stk. 3). */
@Component
class FileRecommendationDraft implements JavaDelegate {

    private final RecommendationPapers papers;

    FileRecommendationDraft(RecommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.draft(OrderRecommendationProcess.caseNumber(execution));
        execution.setVariable(OrderRecommendationProcess.DRAFT_DOCUMENT_ID, document.toString());
    }
}
