package dk.raadslag.contract.goals;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the goals of the coming year, where nobody has begun them (notes to the bill: each year). */
@Component
class AnnounceYear implements JavaDelegate {

    private final GoalsProcedure goals;
    private final RuntimeService runtimeService;

    AnnounceYear(GoalsProcedure goals, RuntimeService runtimeService) {
        this.goals = goals;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        while (goals.due().isPresent()) {
            runtimeService.createMessageCorrelation(GoalsProcess.YEAR_DUE).correlateStartMessage();
        }
    }
}
