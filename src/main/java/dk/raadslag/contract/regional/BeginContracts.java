package dk.raadslag.contract.regional;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the contract of each region on the announced goals (notes to the bill: contracts are concluded each year). */
@Component
class BeginContracts implements JavaDelegate {

    private final RuntimeService runtimeService;

    BeginContracts(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (RegionCode region : RegionCode.values()) {
            runtimeService
                    .createMessageCorrelation(ContractProcess.GOALS_ANNOUNCED)
                    .setVariable(CaseProcess.REGION_CODE, region.name())
                    .setVariable(GoalsProcess.CONTRACT_YEAR, execution.getVariable(GoalsProcess.CONTRACT_YEAR))
                    .correlateStartMessage();
        }
    }
}
