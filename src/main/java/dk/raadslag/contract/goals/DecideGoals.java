package dk.raadslag.contract.goals;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The minister decides to announce the goals, or sends the draft back (§ 7, stk. 1). */
@Component
class DecideGoals implements TaskListener {

    private final GoalsProcedure goals;
    private final CurrentActor currentActor;

    DecideGoals(GoalsProcedure goals, CurrentActor currentActor) {
        this.goals = goals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        GoalsProcedure.Decision choice =
                Require.choice("Beslutning", form.text("decision"), GoalsProcedure.Decision.class);
        goals.decide(CaseProcess.caseNumber(task), choice, form.text("remark"), currentActor.completing(task));
        task.getExecution().setVariable(GoalsProcess.GOALS_DECISION, choice.name());
    }
}
