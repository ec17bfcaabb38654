package dk.raadslag.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers what the order costs and who pays (§ 11, stk. 4). */
@Component
class RegisterCostLines implements JavaDelegate {

    private final CostLines costLines;

    RegisterCostLines(CostLines costLines) {
        this.costLines = costLines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costLines.register(OrderProcess.orderId(execution));
    }
}
