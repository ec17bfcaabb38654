package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that {@code framework-review.bpmn}, {@code framework-review-start.bpmn} and their acts share. */
final class ReviewProcess {

    static final String PARAGRAPH = "§ 9, stk. 1";

    /** Begins a review; the case number that comes with it is that of the tender. */
    static final String REVIEW_DUE = "Msg_FrameworkReviewDue";

    static final String APPROVED = "reviewApproved";
    static final String DOCUMENT_ID = "reviewDocumentId";
    private static final String FRAMEWORK = "reviewedFramework";
    private static final String PERIOD = "reviewedPeriod";
    private static final String NATIONAL = "nationalTender";

    private ReviewProcess() {}

    /** Gives the process the review that it is about. */
    static void begin(DelegateExecution execution, FrameworkReview review, ReviewedFramework framework) {
        execution.setProcessBusinessKey(review.number().value());
        execution.setVariable(CaseProcess.CASE_NUMBER, review.number().value());
        execution.setVariable(CaseProcess.REGION_CODE, framework.region().name());
        execution.setVariable(FRAMEWORK, framework.title());
        execution.setVariable(PERIOD, review.period().danish());
        execution.setVariable(NATIONAL, framework.national());
    }
}
