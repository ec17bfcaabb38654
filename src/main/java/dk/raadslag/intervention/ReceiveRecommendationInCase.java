package dk.raadslag.intervention;

import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that the council has recommended something in a running case (§ 11, stk. 3). Each recommendation has its own answer. */
@Component
class ReceiveRecommendationInCase implements ExecutionListener {

    private final CouncilAnswers councilAnswers;

    ReceiveRecommendationInCase(CouncilAnswers councilAnswers) {
        this.councilAnswers = councilAnswers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String recommendation = FormInput.of(execution).text(InterventionProcess.RECOMMENDATION_NUMBER);
        councilAnswers.receive((String) execution.getVariable(InterventionProcess.CASE_NUMBER), recommendation);
        execution.setVariableLocal(InterventionProcess.ANSWER_DOCUMENT_ID, "");
    }
}
