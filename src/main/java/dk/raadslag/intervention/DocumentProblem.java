package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office documents the problem of a case that is already open (§ 8, stk. 2). */
@Component
class DocumentProblem implements TaskListener {

    private final CurrentActor currentActor;
    private final Authorities authorities;
    private final DocumentationProcedure documentations;

    DocumentProblem(CurrentActor currentActor, Authorities authorities, DocumentationProcedure documentations) {
        this.currentActor = currentActor;
        this.authorities = authorities;
        this.documentations = documentations;
    }

    @Override
    public void notify(DelegateTask task) {
        Documentation documentation = DocumentationForm.read(FormInput.of(task));
        CaseNumber caseNumber = CaseProcess.caseNumber(task);
        Finding finding = documentations.documentAgain(caseNumber, documentation, currentActor.completing(task));
        Jobcentre jobcentre = authorities.jobcentre((String) task.getVariable(CaseProcess.JOBCENTRE_ID));
        InterventionProcess.concern(task.getExecution(), jobcentre, documentations.areas(finding));
        InterventionProcess.documented(task.getExecution(), documentation);
    }
}
