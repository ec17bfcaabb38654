package dk.raadslag.order;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model what the order says. */
@Component
class TakeUpOrder implements JavaDelegate {

    private final Orders orders;

    TakeUpOrder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID orderId = OrderProcess.orderId(execution);
        Order order = orders.order(orderId);
        execution.setVariable("orderMode", order.mode().name());
        execution.setVariable("orderDeadline", order.deadline().toString());
        execution.setVariable("orderKinds", OrderProcess.kinds(orders.areas(orderId)));
        execution.setVariable(OrderProcess.COMPLIANCE, order.compliance().name());
    }
}
