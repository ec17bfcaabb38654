package dk.raadslag.framework.review;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the review of a framework agreement for which it is time (§ 9, stk. 1). */
@Component
class ReceiveReviewDue implements ExecutionListener {

    private final ReviewProcedure procedure;
    private final ReviewedFrameworks frameworks;

    ReceiveReviewDue(ReviewProcedure procedure, ReviewedFrameworks frameworks) {
        this.procedure = procedure;
        this.frameworks = frameworks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FrameworkReview review = procedure.begin(CaseProcess.caseNumber(execution), Actor.SYSTEM, "receiveReviewDue");
        ReviewProcess.begin(execution, review, frameworks.framework(review.frameworkId()));
    }
}
