package dk.raadslag.agreement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the agreement that is in force, its parties and the day it runs out (§ 11, stk. 1). */
@Component
class BeginAgreementPeriod implements JavaDelegate {

    private final AgreementRegister register;
    private final Requirements requirements;
    private final AgreementViews views;

    BeginAgreementPeriod(AgreementRegister register, Requirements requirements, AgreementViews views) {
        this.register = register;
        this.requirements = requirements;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImprovementAgreement agreement = register.inForce(AgreementProcess.caseNumber(execution));
        execution.setVariable(AgreementProcess.AGREEMENT_ID, agreement.id().toString());
        execution.setVariable(
                AgreementProcess.AGREEMENT_END, agreement.validTo().toString());
        execution.setVariable(
                AgreementProcess.REQUIREMENT_IDS, AgreementProcess.ids(requirements.inForce(agreement.id())));
        execution.setVariable(AgreementProcess.UNDOCUMENTED, true);
        execution.setVariable(AgreementProcess.DEVIATION, false);
        AgreementProcess.show(views.of(agreement), execution);
    }
}
