package dk.raadslag.grant.criteria;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The council's lawful criteria count from now on. */
@Component
class AdoptGrantCriteria implements JavaDelegate {

    private final CriteriaProcedure criteria;

    AdoptGrantCriteria(CriteriaProcedure criteria) {
        this.criteria = criteria;
    }

    @Override
    public void execute(DelegateExecution execution) {
        criteria.adopt(CaseProcess.caseNumber(execution), CaseProcess.id(execution, GrantProcess.GRANT_DECISION_ID));
    }
}
