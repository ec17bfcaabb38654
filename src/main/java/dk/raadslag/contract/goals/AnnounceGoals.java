package dk.raadslag.contract.goals;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the announcement of the goals (§ 7, stk. 1). */
@Component
class AnnounceGoals implements JavaDelegate {

    private final GoalsProcedure goals;

    AnnounceGoals(GoalsProcedure goals) {
        this.goals = goals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                GoalsProcess.GOALS_DOCUMENT_ID,
                goals.announce(CaseProcess.caseNumber(execution)).toString());
    }
}
