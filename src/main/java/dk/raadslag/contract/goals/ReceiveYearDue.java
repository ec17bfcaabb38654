package dk.raadslag.contract.goals;

import dk.raadslag.authorities.Actor;
import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the goals of the coming year when their time has come (notes to the bill: each year). */
@Component
class ReceiveYearDue implements ExecutionListener {

    private final GoalsProcedure goals;

    ReceiveYearDue(GoalsProcedure goals) {
        this.goals = goals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        int year = goals.due()
                .orElseThrow(() -> new Refusal("Arbejdet med målene for det kommende år er allerede begyndt."));
        GoalsProcess.begin(execution, goals.begin(year, Actor.SYSTEM, "receiveYearDue"), year);
    }
}
