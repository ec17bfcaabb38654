package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that the council has recommended something in a running case (§ 11, stk. 3). Each recommendation has its own answer. */
@Component
class ReceiveRecommendationInCase implements ExecutionListener {

    private final CouncilReplyProcedure replies;

    ReceiveRecommendationInCase(CouncilReplyProcedure replies) {
        this.replies = replies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseNumber recommendation =
                CaseNumber.of(FormInput.of(execution).text(InterventionProcess.RECOMMENDATION_NUMBER));
        replies.receive(CaseProcess.caseNumber(execution), recommendation);
        execution.setVariableLocal(InterventionProcess.ANSWER_DOCUMENT_ID, "");
    }
}
