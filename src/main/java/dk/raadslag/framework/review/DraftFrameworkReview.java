package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office says what the framework agreement has brought about (§ 9, stk. 1). */
@Component
class DraftFrameworkReview implements TaskListener {

    private final CurrentActor currentActor;
    private final ReviewProcedure procedure;

    DraftFrameworkReview(CurrentActor currentActor, ReviewProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.write(
                CaseProcess.caseNumber(task), ReviewText.typed(FormInput.of(task)), currentActor.completing(task));
    }
}
