package dk.raadslag.framework.review;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The regional office begins the review of a framework agreement before it is time (§ 9, stk. 1). */
@Component
class BeginFrameworkReview implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret i den region, der har gennemført rammeudbuddet, kan begynde opfølgningen (§ 9, stk. 1).";

    private final ReviewProcedure procedure;
    private final ReviewedFrameworks frameworks;
    private final CurrentActor currentActor;

    BeginFrameworkReview(ReviewProcedure procedure, ReviewedFrameworks frameworks, CurrentActor currentActor) {
        this.procedure = procedure;
        this.frameworks = frameworks;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseNumber tender = CaseProcess.caseNumber(execution);
        ReviewedFramework framework = frameworks.of(tender);
        Actor office = currentActor.starting(Role.OFFICE.in(framework.region()), OTHER_REGION);
        ReviewProcess.begin(execution, procedure.begin(tender, office, "beginFrameworkReview"), framework);
    }
}
