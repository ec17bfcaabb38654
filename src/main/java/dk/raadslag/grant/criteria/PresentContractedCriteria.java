package dk.raadslag.grant.criteria;

import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Fills the form of the criteria with what the contract says, so that nothing is typed twice. */
@Component
class PresentContractedCriteria implements TaskListener {

    private final TakenUpItems takenUp;

    PresentContractedCriteria(TakenUpItems takenUp) {
        this.takenUp = takenUp;
    }

    @Override
    public void notify(DelegateTask task) {
        ContractedItem contracted = takenUp.of(CaseProcess.caseNumber(task)).orElseThrow();
        task.setVariableLocal(GrantProcess.BUDGET_YEAR, contracted.year());
        task.setVariableLocal(GrantProcess.PROPOSED_CRITERIA, contracted.item().wording());
    }
}
