package dk.raadslag.agreement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what runs under the agreement that it has ended (§ 12: assistance is a part of the agreement). */
@Component
class AnnounceAgreementEnd implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(AgreementProcess.ENDED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processInstanceVariableEquals(
                        AgreementProcess.AGREEMENT_ID, execution.getVariable(AgreementProcess.AGREEMENT_ID))
                .correlateAll();
    }
}
