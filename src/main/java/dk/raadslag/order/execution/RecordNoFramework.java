package dk.raadslag.order.execution;

import dk.raadslag.order.execution.MinisterOrder.Compliance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that no framework covers an ordered area any more (§ 9, stk. 3-4). */
@Component
class RecordNoFramework implements JavaDelegate {

    private final LapsedFrameworks lapsed;

    RecordNoFramework(LapsedFrameworks lapsed) {
        this.lapsed = lapsed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean impossible =
                lapsed.record(OrderExecutionProcess.orderId(execution), OrderExecutionProcess.area(execution));
        if (impossible) {
            execution.setVariable(OrderExecutionProcess.COMPLIANCE, Compliance.NOT_POSSIBLE.name());
        }
    }
}
