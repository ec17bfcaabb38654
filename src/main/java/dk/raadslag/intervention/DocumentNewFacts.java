package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The regional office documents new facts in a case that is open (§ 8, stk. 2). */
@Component
class DocumentNewFacts implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret i sagens egen region kan lægge nye oplysninger til den (§ 8, stk. 2).";

    private final CurrentActor currentActor;
    private final DocumentationProcedure documentations;
    private final Cases cases;

    DocumentNewFacts(CurrentActor currentActor, DocumentationProcedure documentations, Cases cases) {
        this.currentActor = currentActor;
        this.documentations = documentations;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        InterventionCase of = cases.caseOf(CaseProcess.caseNumber(execution));
        Actor office = currentActor.starting(Role.OFFICE.in(of.regionCode()), OTHER_REGION);
        Require.that(of.regionCode().name().equals(execution.getTenantId()), OTHER_REGION);
        Documentation documentation = DocumentationForm.read(FormInput.of(execution));
        Finding facts = documentations.supplement(of.caseNumber(), documentation, office);
        InterventionProcess.begin(execution, of);
        execution.setVariable(InterventionProcess.FINDING_ID, facts.id().toString());
        execution.setVariable(InterventionProcess.PARTY_KINDS, InterventionProcess.kinds(documentations.areas(facts)));
        execution.removeVariables(DocumentationForm.TEXTS);
    }
}
