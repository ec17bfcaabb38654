package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.review.ReviewProcedure.Decision;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region approves the review of a framework agreement, or sends it back (§ 9, stk. 1). */
@Component
class ApproveFrameworkReview implements TaskListener {

    private final CurrentActor currentActor;
    private final ReviewProcedure procedure;

    ApproveFrameworkReview(CurrentActor currentActor, ReviewProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        procedure.decide(CaseProcess.caseNumber(task), choice, form.text("remark"), currentActor.completing(task));
        task.getExecution().setVariable(ReviewProcess.APPROVED, choice == Decision.APPROVE);
    }
}
