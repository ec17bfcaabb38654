package dk.raadslag.contract.goals;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Beskæftigelsesrådet advises on the goals (notes to the bill). */
@Component
class AdviseOnGoals implements TaskListener {

    private final GoalsProcedure goals;
    private final CurrentActor currentActor;

    AdviseOnGoals(GoalsProcedure goals, CurrentActor currentActor) {
        this.goals = goals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        goals.advise(
                CaseProcess.caseNumber(task),
                form.text("advice"),
                form.text("integrationAdvice"),
                currentActor.completing(task));
    }
}
