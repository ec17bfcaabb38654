package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the case of a problem that the director has confirmed outside the process (§ 11, stk. 1). */
@Component
class OpenConfirmedCase implements ExecutionListener {

    private final Authorities authorities;
    private final FindingDecisions decisions;
    private final Cases cases;

    OpenConfirmedCase(Authorities authorities, FindingDecisions decisions, Cases cases) {
        this.authorities = authorities;
        this.decisions = decisions;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID findingId = UUID.fromString(FormInput.of(execution).text(InterventionProcess.FINDING_ID));
        String caseNumber = decisions.requireConfirmed(findingId).caseNumber();
        InterventionCase of = cases.takeUp(caseNumber);
        InterventionProcess.begin(execution, of);
        InterventionProcess.concern(execution, authorities.jobcentre(of.jobcentreId()), cases.failingAreas(caseNumber));
    }
}
