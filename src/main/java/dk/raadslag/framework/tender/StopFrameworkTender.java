package dk.raadslag.framework.tender;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the process of a tender that was withdrawn; a second call changes nothing. */
@Component
class StopFrameworkTender implements JavaDelegate {

    private final RuntimeService runtimeService;

    StopFrameworkTender(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution process) {
        runtimeService
                .createMessageCorrelation(TenderProcess.TENDER_WITHDRAWN)
                .processInstanceBusinessKey(process.getProcessBusinessKey())
                .correlateAll();
    }
}
