package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the case of a problem that the director has confirmed outside the process (§ 11, stk. 1). */
@Component
class OpenConfirmedCase implements ExecutionListener {

    private final Authorities authorities;
    private final FindingProcedure findings;
    private final Cases cases;
    private final CaseProcedure procedure;

    OpenConfirmedCase(Authorities authorities, FindingProcedure findings, Cases cases, CaseProcedure procedure) {
        this.authorities = authorities;
        this.findings = findings;
        this.cases = cases;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID findingId = UUID.fromString(FormInput.of(execution).text(InterventionProcess.FINDING_ID));
        CaseNumber caseNumber = findings.requireConfirmed(findingId).caseNumber();
        InterventionCase of = procedure.takeUp(caseNumber);
        InterventionProcess.begin(execution, of);
        InterventionProcess.concern(execution, authorities.jobcentre(of.jobcentreId()), cases.failingAreas(caseNumber));
    }
}
