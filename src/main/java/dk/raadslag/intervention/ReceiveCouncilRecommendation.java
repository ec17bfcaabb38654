package dk.raadslag.intervention;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a case because the director follows the council's recommendation about a jobcentre (§ 11, stk. 1 and 2). */
@Component
class ReceiveCouncilRecommendation implements ExecutionListener {

    private final CaseProcedure cases;

    ReceiveCouncilRecommendation(CaseProcedure cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseNumber recommendation =
                CaseNumber.of(FormInput.of(execution).text(InterventionProcess.RECOMMENDATION_NUMBER));
        InterventionProcess.begin(execution, cases.raise(recommendation));
    }
}
