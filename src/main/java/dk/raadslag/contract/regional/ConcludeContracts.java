package dk.raadslag.contract.regional;

import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the year's goals that all four signing are signed, when this one was the last. */
@Component
class ConcludeContracts implements JavaDelegate {

    private final ContractSigning signing;
    private final RuntimeService runtimeService;

    ConcludeContracts(ContractSigning signing, RuntimeService runtimeService) {
        this.signing = signing;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signing.conclude(CaseProcess.caseNumber(execution))
                .ifPresent(goals -> runtimeService
                        .createMessageCorrelation(GoalsProcess.ALL_SIGNED)
                        .processInstanceBusinessKey(goals.value())
                        .correlateAll());
    }
}
