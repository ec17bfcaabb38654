package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the decision table found about a requirement (§ 11, stk. 1). */
@Component
class RecordRequirementOutcome implements JavaDelegate {

    private final Evaluations evaluations;
    private final AgreementContents contents;
    private final AgreementViews views;

    RecordRequirementOutcome(Evaluations evaluations, AgreementContents contents, AgreementViews views) {
        this.evaluations = evaluations;
        this.contents = contents;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String found = (String) execution.getVariable(FollowUpProcess.REQUIREMENT_OUTCOME);
        var agreement = evaluations.found(
                FollowUpProcess.requirementId(execution), Require.choice("Udfald", found, Outcome.class));
        boolean undocumented = !contents.of(agreement).undocumented().isEmpty();
        execution.setVariable(FollowUpProcess.UNDOCUMENTED, undocumented);
        AgreementProcess.show(views.of(agreement), execution);
    }
}
