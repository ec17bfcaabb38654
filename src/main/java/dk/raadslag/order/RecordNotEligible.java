package dk.raadslag.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records why no order can be recommended (§ 11, stk. 2). */
@Component
class RecordNotEligible implements JavaDelegate {

    private final RecommendationDrafts drafts;

    RecordNotEligible(RecommendationDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafts.notEligible(execution.getProcessBusinessKey(), (String) execution.getVariable("eligibilityReason"));
        execution.setVariable(OrderProcess.RESULT, OrderProcess.NOT_ELIGIBLE);
    }
}
