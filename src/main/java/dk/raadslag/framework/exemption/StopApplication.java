package dk.raadslag.framework.exemption;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the process of an application that was taken back; a second call changes nothing. */
@Component
class StopApplication implements JavaDelegate {

    private final RuntimeService runtimeService;

    StopApplication(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution process) {
        runtimeService
                .createMessageCorrelation(ExemptionProcess.APPLICATION_WITHDRAWN)
                .processInstanceBusinessKey(process.getProcessBusinessKey())
                .correlateAll();
    }
}
