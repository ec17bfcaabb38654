package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model what the agreement came to and which frameworks there are (§ 11, stk. 2). */
@Component
class EstablishOrderFacts implements JavaDelegate {

    private final Agreements agreements;
    private final Recommendable recommendable;
    private final Frameworks frameworks;

    EstablishOrderFacts(Agreements agreements, Recommendable recommendable, Frameworks frameworks) {
        this.agreements = agreements;
        this.recommendable = recommendable;
        this.frameworks = frameworks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = OrderRecommendationProcess.caseNumber(execution);
        String jobcentre = OrderRecommendationProcess.jobcentreId(execution);
        AgreementFacts facts = agreements.facts(number);
        List<String> areas =
                recommendable.areas(number).stream().map(EffortArea::code).toList();
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_OFFERED, facts.offered());
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_REACHED, facts.reached());
        execution.setVariable(OrderRecommendationProcess.AGREEMENT_EXPIRED, facts.expired());
        execution.setVariable(OrderRecommendationProcess.REQUIREMENTS_NOT_MET, facts.requirementsNotMet());
        execution.setVariable(OrderRecommendationProcess.UNDOCUMENTED, facts.undocumented());
        execution.setVariable(
                OrderRecommendationProcess.FRAMEWORK_COVERS_AREA,
                !frameworks.covering(jobcentre, areas).isEmpty());
        execution.setVariable(OrderRecommendationProcess.JOBCENTRE_EXEMPT, frameworks.isExempt(jobcentre, areas));
    }
}
