package dk.raadslag.order.execution;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Publishes the region's tender on behalf of the responsible (§ 11, stk. 2). */
@Component
class PublishTender implements TaskListener {

    private final TenderProcedure procedure;
    private final CurrentActor currentActor;

    PublishTender(TenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        LocalDate deadline = procedure.publish(
                OrderExecutionProcess.orderId(task),
                new Tender.Notice(form.text("description"), form.text("criteria")),
                currentActor.completing(task));
        task.getExecution().setVariable(OrderExecutionProcess.BID_DEADLINE, deadline.toString());
    }
}
