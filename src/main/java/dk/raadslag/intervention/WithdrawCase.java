package dk.raadslag.intervention;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the running case that it, or its recommendation, is withdrawn, unless it has ended meanwhile. */
@Component
class WithdrawCase implements JavaDelegate {

    private final RuntimeService runtimeService;

    WithdrawCase(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Withdrawal.Subject subject =
                Withdrawal.Subject.valueOf((String) execution.getVariable(InterventionProcess.WITHDRAWN));
        String message = subject == Withdrawal.Subject.CASE
                ? InterventionProcess.CASE_WITHDRAWN
                : InterventionProcess.RECOMMENDATION_WITHDRAWN;
        var reached = runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable(
                        InterventionProcess.WITHDRAWAL_REASON,
                        execution.getVariable(InterventionProcess.WITHDRAWAL_REASON))
                .setVariable(
                        InterventionProcess.ENDED_AGREEMENT, execution.getVariable(InterventionProcess.ENDED_AGREEMENT))
                .correlateAllWithResult();
        execution.setVariable(InterventionProcess.IN_TIME, !reached.isEmpty());
    }
}
