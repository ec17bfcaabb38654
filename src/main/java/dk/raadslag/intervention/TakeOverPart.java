package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the case of a part whose party has refused the agreement (§ 11, stk. 2). */
@Component
class TakeOverPart implements ExecutionListener {

    private final Authorities authorities;
    private final Cases cases;
    private final CaseProcedure procedure;

    TakeOverPart(Authorities authorities, Cases cases, CaseProcedure procedure) {
        this.authorities = authorities;
        this.cases = cases;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        InterventionCase of = cases.caseOf(CaseNumber.of(FormInput.of(execution).text(CaseProcess.CASE_NUMBER)));
        Require.that(of.splitFrom() != null, "Sagen er ikke udskilt fra en anden sag.");
        procedure.takeUp(of.caseNumber());
        InterventionProcess.begin(execution, of);
        InterventionProcess.concern(
                execution, authorities.jobcentre(of.jobcentreId()), cases.failingAreas(of.caseNumber()));
    }
}
