package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The exempt party says what it thinks of the reassessment; good practice, never a veto. */
@Component
class CommentReassessment implements TaskListener {

    private final ReassessmentProcedure procedure;
    private final CurrentActor currentActor;

    CommentReassessment(ReassessmentProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.comment(
                CaseProcess.caseNumber(task), FormInput.of(task).text("comment"), currentActor.completing(task));
    }
}
