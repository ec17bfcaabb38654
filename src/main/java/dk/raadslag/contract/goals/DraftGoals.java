package dk.raadslag.contract.goals;

import dk.raadslag.contract.Goal;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Arbejdsmarkedsstyrelsen drafts the goals for the minister (§ 7, stk. 1). */
@Component
class DraftGoals implements TaskListener {

    private final GoalsProcedure goals;
    private final CurrentActor currentActor;

    DraftGoals(GoalsProcedure goals, CurrentActor currentActor) {
        this.goals = goals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        List<FormInput> rows = FormInput.of(task).rows(GoalsProcess.GOAL_ROWS);
        List<Goal> typed = IntStream.range(0, rows.size())
                .mapToObj(at -> Goal.typed(at + 1, rows.get(at)))
                .toList();
        GoalDraft draft = goals.draft(CaseProcess.caseNumber(task), typed, currentActor.completing(task));
        DelegateExecution process = task.getExecution();
        process.setVariable(
                GoalsProcess.GOAL_DRAFT_DOCUMENT_ID, draft.documentId().toString());
        process.setVariable(GoalsProcess.INTEGRATION_GOALS, draft.integration());
    }
}
