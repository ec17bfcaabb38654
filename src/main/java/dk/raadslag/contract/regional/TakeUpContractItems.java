package dk.raadslag.contract.regional;

import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the processes that carry out what the signed contract says of needs (notes to the bill). */
@Component
class TakeUpContractItems implements JavaDelegate {

    private final ItemTakeUp takeUp;
    private final RuntimeService runtimeService;

    TakeUpContractItems(ItemTakeUp takeUp, RuntimeService runtimeService) {
        this.takeUp = takeUp;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (ContractedItem item : takeUp.toBegin(CaseProcess.caseNumber(execution))) {
            runtimeService
                    .createMessageCorrelation(item.message())
                    .setVariable(CaseProcess.REGION_CODE, execution.getVariable(CaseProcess.REGION_CODE))
                    .setVariable(ItemTakeUp.ITEM_ID, item.item().id().toString())
                    .correlateStartMessage();
        }
    }
}
