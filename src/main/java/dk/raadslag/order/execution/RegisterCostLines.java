package dk.raadslag.order.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers what the order costs and who pays (§ 11, stk. 4). */
@Component
class RegisterCostLines implements JavaDelegate {

    private final OrderProcedure procedure;

    RegisterCostLines(OrderProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.registerCosts(OrderExecutionProcess.orderId(execution));
    }
}
