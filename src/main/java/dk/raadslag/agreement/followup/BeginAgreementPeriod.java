package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Requirements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the agreement that is in force, its parties and the day it runs out (§ 11, stk. 1). */
@Component
class BeginAgreementPeriod implements JavaDelegate {

    private final ImprovementAgreements agreements;
    private final Requirements requirements;
    private final AgreementViews views;

    BeginAgreementPeriod(ImprovementAgreements agreements, Requirements requirements, AgreementViews views) {
        this.agreements = agreements;
        this.requirements = requirements;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImprovementAgreement agreement = agreements.inForce(AgreementProcess.caseNumber(execution));
        String end = agreement.draft().validTo().toString();
        execution.setVariable(AgreementProcess.AGREEMENT_ID, agreement.id().toString());
        execution.setVariable(FollowUpProcess.AGREEMENT_END, end);
        execution.setVariable(
                FollowUpProcess.REQUIREMENT_IDS, FollowUpProcess.ids(requirements.inForce(agreement.id())));
        execution.setVariable(FollowUpProcess.UNDOCUMENTED, true);
        execution.setVariable(FollowUpProcess.DEVIATION, false);
        execution.setVariable(FollowUpProcess.AMENDMENT_NEGOTIATED, false);
        AgreementProcess.show(views.of(agreement), execution);
    }
}
