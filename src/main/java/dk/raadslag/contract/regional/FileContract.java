package dk.raadslag.contract.regional;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the contract that both have signed. */
@Component
class FileContract implements JavaDelegate {

    private final ContractSigning signing;

    FileContract(ContractSigning signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ContractProcess.CONTRACT_DOCUMENT_ID,
                signing.file(CaseProcess.caseNumber(execution)).toString());
    }
}
