package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Awards the region's tender (§ 11, stk. 2). */
@Component
class AwardTender implements TaskListener {

    private final ContractProcedure procedure;
    private final CurrentActor currentActor;

    AwardTender(ContractProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        procedure.award(
                OrderExecutionProcess.orderId(task),
                form.choices("awardedBids"),
                form.text("reason"),
                form.text("singleProviderReason"),
                currentActor.completing(task));
    }
}
