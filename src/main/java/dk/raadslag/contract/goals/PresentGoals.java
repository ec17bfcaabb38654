package dk.raadslag.contract.goals;

import dk.raadslag.contract.Goal;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the latest draft of the goals on the task, and fills it into the form where it can be changed. */
@Component
class PresentGoals implements TaskListener {

    private final NationalGoals goals;

    PresentGoals(NationalGoals goals) {
        this.goals = goals;
    }

    @Override
    public void notify(DelegateTask task) {
        goals.latest(CaseProcess.caseNumber(task)).ifPresent(draft -> {
            task.setVariableLocal("goalsInWords", CaseRecord.cut(draft.danish()));
            task.setVariableLocal(
                    GoalsProcess.GOAL_ROWS,
                    Spin.JSON(draft.goals().stream().map(Goal::row).toList()));
        });
    }
}
