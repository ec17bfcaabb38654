package dk.raadslag.contract.regional;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair signs the contract that the council has approved (notes to the bill). */
@Component
class SignContractByChair implements TaskListener {

    private final ContractSigning signing;
    private final CurrentActor currentActor;

    SignContractByChair(ContractSigning signing, CurrentActor currentActor) {
        this.signing = signing;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        signing.signAsChair(CaseProcess.caseNumber(task), currentActor.completing(task));
    }
}
