package dk.raadslag.contract.goals;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The minister or Arbejdsmarkedsstyrelsen begins the goals of a year (§ 7, stk. 1). */
@Component
class BeginGoals implements ExecutionListener {

    private final GoalsProcedure goals;
    private final CurrentActor currentActor;

    BeginGoals(GoalsProcedure goals, CurrentActor currentActor) {
        this.goals = goals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Actor authority = currentActor.startingAsOneOf(
                List.of("ams", "minister"),
                "Kun ministeren og Arbejdsmarkedsstyrelsen kan begynde arbejdet med årets mål (§ 7, stk. 1).");
        int year = Require.number("År", FormInput.of(execution).number(GoalsProcess.YEAR))
                .intValue();
        GoalsProcess.begin(execution, goals.begin(year, authority, "beginGoals"), year);
        execution.removeVariable(GoalsProcess.YEAR);
    }
}
