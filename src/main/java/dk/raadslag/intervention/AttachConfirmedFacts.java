package dk.raadslag.intervention;

import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes up new facts that the director has confirmed outside the process (§ 11, stk. 1). */
@Component
class AttachConfirmedFacts implements ExecutionListener {

    private final FindingProcedure findings;
    private final DocumentationProcedure documentations;
    private final Cases cases;

    AttachConfirmedFacts(FindingProcedure findings, DocumentationProcedure documentations, Cases cases) {
        this.findings = findings;
        this.documentations = documentations;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID findingId = UUID.fromString(FormInput.of(execution).text(InterventionProcess.FINDING_ID));
        Finding facts = findings.requireConfirmed(findingId);
        InterventionProcess.begin(execution, cases.caseOf(facts.caseNumber()));
        execution.setVariable(InterventionProcess.PARTY_KINDS, InterventionProcess.kinds(documentations.areas(facts)));
    }
}
