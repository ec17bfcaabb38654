package dk.raadslag.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a recommendation that was taken back (§ 11, stk. 2). */
@Component
class WithdrawRecommendation implements JavaDelegate {

    private final DirectorDecisions decisions;

    WithdrawRecommendation(DirectorDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.withdrawn(execution.getProcessBusinessKey());
        execution.setVariable(OrderProcess.RESULT, OrderProcess.WITHDRAWN);
    }
}
