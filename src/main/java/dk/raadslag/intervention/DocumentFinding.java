package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The regional office documents a result problem and so opens a case (§ 8, stk. 2). */
@Component
class DocumentFinding implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret i jobcenterets egen region kan dokumentere et resultatproblem (§ 8, stk. 2).";

    private final CurrentActor currentActor;
    private final Authorities authorities;
    private final DocumentationProcedure documentations;
    private final Cases cases;

    DocumentFinding(
            CurrentActor currentActor, Authorities authorities, DocumentationProcedure documentations, Cases cases) {
        this.currentActor = currentActor;
        this.authorities = authorities;
        this.documentations = documentations;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        Jobcentre jobcentre = authorities.jobcentre(form.text(CaseProcess.JOBCENTRE_ID));
        Actor actor = currentActor.starting(Role.OFFICE.in(jobcentre.regionCode()), OTHER_REGION);
        Require.that(jobcentre.regionCode().name().equals(execution.getTenantId()), OTHER_REGION);
        Documentation documentation = DocumentationForm.read(form);
        Finding finding = documentations.document(jobcentre.id(), documentation, actor);
        InterventionProcess.begin(execution, cases.caseOf(finding.caseNumber()));
        InterventionProcess.concern(execution, jobcentre, documentations.areas(finding));
        InterventionProcess.documented(execution, documentation);
        execution.removeVariables(DocumentationForm.TEXTS);
    }
}
