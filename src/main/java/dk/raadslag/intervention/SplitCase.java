package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the part whose party refuses the agreement a case of its own (§ 11, stk. 2). */
@Component
class SplitCase implements JavaDelegate {

    private final CaseSplits splits;
    private final Cases cases;
    private final Authorities authorities;
    private final RuntimeService runtimeService;

    SplitCase(CaseSplits splits, Cases cases, Authorities authorities, RuntimeService runtimeService) {
        this.splits = splits;
        this.cases = cases;
        this.authorities = authorities;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = (String) execution.getVariable(InterventionProcess.CASE_NUMBER);
        String refused = (String) execution.getVariable(InterventionProcess.REFUSED_KINDS);
        InterventionCase part = splits.split(caseNumber, List.of(refused.split(",")));
        runtimeService
                .createMessageCorrelation(InterventionProcess.AGREEMENT_REFUSED_FOR_PART)
                .processInstanceBusinessKey(part.caseNumber().value())
                .setVariable(InterventionProcess.CASE_NUMBER, part.caseNumber().value())
                .setVariable(InterventionProcess.REGION_CODE, part.regionCode().name())
                .setVariable(InterventionProcess.JOBCENTRE_ID, part.jobcentreId())
                .setVariable(InterventionProcess.PARTY_KINDS, refused)
                .setVariable(InterventionProcess.AGREEMENT_ID, execution.getVariable(InterventionProcess.AGREEMENT_ID))
                .correlateStartMessage();
        InterventionProcess.concern(
                execution, authorities.jobcentre(part.jobcentreId()), cases.failingAreas(caseNumber));
        InterventionProcess.withoutParties(execution, refused);
    }
}
