package dk.raadslag.order;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.Frameworks;
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
        String jobcentre = OrderProcess.jobcentreId(execution);
        AgreementFacts facts = agreements.facts(execution.getProcessBusinessKey());
        List<String> areas = recommendable.areas(execution.getProcessBusinessKey()).stream()
                .map(EffortArea::code)
                .toList();
        execution.setVariable("agreementOffered", facts.offered());
        execution.setVariable("agreementReached", facts.reached());
        execution.setVariable("agreementExpired", facts.expired());
        execution.setVariable("requirementsNotMet", facts.requirementsNotMet());
        execution.setVariable("undocumented", facts.undocumented());
        execution.setVariable(
                "frameworkCoversArea", !frameworks.covering(jobcentre, areas).isEmpty());
        execution.setVariable("jobcentreExempt", frameworks.isExempt(jobcentre, areas));
    }
}
