package dk.raadslag.grant.application;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Frees the money of a decision that was found unlawful (§ 8, stk. 3). Idempotent. */
@Component
class ReleaseGrantReservation implements JavaDelegate {

    private final GrantDecisionProcedure decisions;

    ReleaseGrantReservation(GrantDecisionProcedure decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.release(CaseProcess.caseNumber(execution), CaseProcess.id(execution, GrantProcess.GRANT_DECISION_ID));
    }
}
