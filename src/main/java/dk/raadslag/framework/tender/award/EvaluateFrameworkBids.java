package dk.raadslag.framework.tender.award;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records which bids on a framework tender are valid (§ 9, stk. 1). */
@Component
class EvaluateFrameworkBids implements TaskListener {

    private final BidProcedure procedure;
    private final CurrentActor currentActor;

    EvaluateFrameworkBids(BidProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean any = procedure.evaluate(
                CaseProcess.caseNumber(task),
                form.text("evaluation"),
                form.choices("validBidIds"),
                currentActor.completing(task));
        task.getExecution().setVariable(AwardProcess.VALID_BIDS, any);
    }
}
