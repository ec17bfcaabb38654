package dk.raadslag.framework.review;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the review of each framework agreement for which it is time (§ 9, stk. 1). */
@Component
class AnnounceReviewsDue implements JavaDelegate {

    private final ReviewedFrameworks frameworks;
    private final RuntimeService runtimeService;

    AnnounceReviewsDue(ReviewedFrameworks frameworks, RuntimeService runtimeService) {
        this.frameworks = frameworks;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        frameworks
                .due()
                .forEach(framework -> runtimeService
                        .createMessageCorrelation(ReviewProcess.REVIEW_DUE)
                        .setVariable(CaseProcess.REGION_CODE, framework.region().name())
                        .setVariable(CaseProcess.CASE_NUMBER, framework.tender().value())
                        .correlateStartMessage());
    }
}
