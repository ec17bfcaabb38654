package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the part whose party refuses the agreement a case of its own (§ 11, stk. 2). */
@Component
class SplitCase implements JavaDelegate {

    private final CaseProcedure procedure;
    private final Cases cases;
    private final Authorities authorities;
    private final RuntimeService runtimeService;

    SplitCase(CaseProcedure procedure, Cases cases, Authorities authorities, RuntimeService runtimeService) {
        this.procedure = procedure;
        this.cases = cases;
        this.authorities = authorities;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = CaseProcess.caseNumber(execution);
        String refused = (String) execution.getVariable(InterventionProcess.REFUSED_KINDS);
        InterventionCase part = procedure.split(caseNumber, List.of(refused.split(",")));
        runtimeService
                .createMessageCorrelation(InterventionProcess.AGREEMENT_REFUSED_FOR_PART)
                .processInstanceBusinessKey(part.caseNumber().value())
                .setVariable(CaseProcess.CASE_NUMBER, part.caseNumber().value())
                .setVariable(CaseProcess.REGION_CODE, part.regionCode().name())
                .setVariable(CaseProcess.JOBCENTRE_ID, part.jobcentreId())
                .setVariable(InterventionProcess.PARTY_KINDS, refused)
                .setVariable(InterventionProcess.AGREEMENT_ID, execution.getVariable(InterventionProcess.AGREEMENT_ID))
                .correlateStartMessage();
        InterventionProcess.concern(
                execution, authorities.jobcentre(part.jobcentreId()), cases.failingAreas(caseNumber));
        InterventionProcess.withoutParties(execution, refused);
    }
}
