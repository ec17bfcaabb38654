package dk.raadslag.intervention;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a case with the council's recommendation about a jobcentre (§ 11, stk. 3). */
@Component
class ReceiveCouncilRecommendation implements ExecutionListener {

    private final CouncilReplyProcedure replies;

    ReceiveCouncilRecommendation(CouncilReplyProcedure replies) {
        this.replies = replies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseNumber recommendation =
                CaseNumber.of(FormInput.of(execution).text(InterventionProcess.RECOMMENDATION_NUMBER));
        InterventionProcess.begin(execution, replies.open(recommendation));
    }
}
