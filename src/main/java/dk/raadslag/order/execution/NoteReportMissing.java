package dk.raadslag.order.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that not all of the responsible have said in time how far the order is carried out (§ 11, stk. 4). */
@Component
class NoteReportMissing implements ExecutionListener {

    private final OrderProcedure procedure;

    NoteReportMissing(OrderProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        procedure.noteReportMissing(OrderExecutionProcess.orderId(execution));
    }
}
