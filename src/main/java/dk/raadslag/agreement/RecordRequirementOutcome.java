package dk.raadslag.agreement;

import dk.raadslag.law.Demand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the decision table found about a requirement (§ 11, stk. 1). */
@Component
class RecordRequirementOutcome implements JavaDelegate {

    private final Evaluation evaluation;
    private final AgreementPaper paper;

    RecordRequirementOutcome(Evaluation evaluation, AgreementPaper paper) {
        this.evaluation = evaluation;
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String found = (String) execution.getVariable(AgreementProcess.REQUIREMENT_OUTCOME);
        var agreement = evaluation.found(
                AgreementProcess.id(execution, AgreementProcess.REQUIREMENT_ID),
                Demand.choice("Udfald", found, Outcome.class));
        execution.setVariable(AgreementProcess.UNDOCUMENTED, evaluation.isUndocumented(agreement.id()));
        AgreementProcess.show(paper.view(agreement), execution);
    }
}
