package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.framework.late.LateStatements;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows on a task what the tender was to bring about, the figures of the review, what came too late for them, and the review as it was written last. */
@Component
class PresentFrameworkReview implements TaskListener {

    private final FrameworkReviews reviews;
    private final ReviewedFrameworks frameworks;
    private final LateStatements lateStatements;

    PresentFrameworkReview(FrameworkReviews reviews, ReviewedFrameworks frameworks, LateStatements lateStatements) {
        this.reviews = reviews;
        this.frameworks = frameworks;
        this.lateStatements = lateStatements;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        FrameworkReview review = reviews.review(number);
        ReviewedFramework framework = frameworks.framework(review.frameworkId());
        task.setVariableLocal("targetGroup", framework.targetGroup());
        task.setVariableLocal("expectedResults", framework.expectedResults());
        task.setVariableLocal("reviewFigures", review.figures().danish());
        task.setVariableLocal(
                "lateStatements",
                lateStatements.underFramework(framework.id(), review.period().firstDay()));
        reviews.latest(number).ifPresent(draft -> draft.text().fields().forEach(task::setVariableLocal));
    }
}
