package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model what the agreement came to (§ 11, stk. 2). */
@Component
class EstablishOrderFacts implements JavaDelegate {

    private final Agreements agreements;

    EstablishOrderFacts(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = OrderRecommendationProcess.caseNumber(execution);
        AgreementFacts facts = agreements.facts(number);
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_OFFERED, facts.offered());
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_REACHED, facts.reached());
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_EXPIRED, facts.expired());
        execution.setVariable(OrderRecommendationProcess.REQUIREMENTS_NOT_MET, facts.requirementsNotMet());
        execution.setVariable(OrderRecommendationProcess.UNDOCUMENTED, facts.undocumented());
        execution.setVariable(OrderRecommendationProcess.ALLOWED_MODES, "");
        execution.setVariable(OrderRecommendationProcess.SUGGESTED_MODES, "");
    }
}
