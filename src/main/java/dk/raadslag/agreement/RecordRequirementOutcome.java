package dk.raadslag.agreement;

import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the decision table found about a requirement (§ 11, stk. 1). */
@Component
class RecordRequirementOutcome implements JavaDelegate {

    private final Results results;
    private final AgreementViews views;

    RecordRequirementOutcome(Results results, AgreementViews views) {
        this.results = results;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String found = (String) execution.getVariable(AgreementProcess.REQUIREMENT_OUTCOME);
        var agreement = results.found(
                AgreementProcess.id(execution, AgreementProcess.REQUIREMENT_ID),
                Require.choice("Udfald", found, Outcome.class));
        execution.setVariable(AgreementProcess.UNDOCUMENTED, results.isUndocumented(agreement.id()));
        AgreementProcess.show(views.of(agreement), execution);
    }
}
