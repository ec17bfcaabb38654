package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what runs under the agreement, or under one it replaced, that it has ended (§ 12: assistance is a part of it). */
@Component
class AnnounceAgreementEnd implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(AgreementProcess.ENDED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
    }
}
