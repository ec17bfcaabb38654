package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office documents the problem of a case that is already open (§ 8, stk. 2). */
@Component
class DocumentProblem implements TaskListener {

    private final CurrentActor currentActor;
    private final Authorities authorities;
    private final Findings findings;

    DocumentProblem(CurrentActor currentActor, Authorities authorities, Findings findings) {
        this.currentActor = currentActor;
        this.authorities = authorities;
        this.findings = findings;
    }

    @Override
    public void notify(DelegateTask task) {
        Documentation documentation = DocumentationForm.read(FormInput.of(task));
        String caseNumber = (String) task.getVariable(InterventionProcess.CASE_NUMBER);
        Finding finding = findings.documentAgain(caseNumber, documentation, currentActor.completing(task));
        Jobcentre jobcentre = authorities.jobcentre((String) task.getVariable(InterventionProcess.JOBCENTRE_ID));
        InterventionProcess.concern(task.getExecution(), jobcentre, findings.areas(finding.id()));
        InterventionProcess.documented(task.getExecution(), documentation);
    }
}
