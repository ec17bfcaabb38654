package dk.raadslag.contract;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the year's goals that all four contracts are signed, when this one was the last. */
@Component
class ConcludeContracts implements JavaDelegate {

    private final AnnualContractProcedure contracts;
    private final RuntimeService runtimeService;

    ConcludeContracts(AnnualContractProcedure contracts, RuntimeService runtimeService) {
        this.contracts = contracts;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts
                .conclude(CaseProcess.caseNumber(execution))
                .ifPresent(goals -> runtimeService
                        .createMessageCorrelation(GoalsProcess.ALL_SIGNED)
                        .processInstanceBusinessKey(goals.value())
                        .correlateAll());
    }
}
