package dk.raadslag.framework.tender.award;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region publishes the approved tender (§ 9, stk. 1). */
@Component
class PublishFrameworkTender implements TaskListener {

    private final BidProcedure procedure;
    private final CurrentActor currentActor;

    PublishFrameworkTender(BidProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        LocalDate deadline = procedure.publish(CaseProcess.caseNumber(task), currentActor.completing(task));
        task.getExecution().setVariable(AwardProcess.BID_DEADLINE, deadline.toString());
    }
}
