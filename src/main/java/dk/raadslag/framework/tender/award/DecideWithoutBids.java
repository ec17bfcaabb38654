package dk.raadslag.framework.tender.award;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.TenderProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director has a tender without valid bids published again, or ends it (§ 9, stk. 1). */
@Component
class DecideWithoutBids implements TaskListener {

    private final AwardProcedure procedure;
    private final CurrentActor currentActor;

    DecideWithoutBids(AwardProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean again = procedure.decideWithoutBids(
                CaseProcess.caseNumber(task),
                form.text("decision"),
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(AwardProcess.PUBLISH_AGAIN, again);
        task.getExecution().setVariable(TenderProcess.REASON, form.text("reason"));
    }
}
