package dk.raadslag.order.execution;

import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model what the order says. */
@Component
class TakeUpOrder implements JavaDelegate {

    private final MinisterOrders orders;
    private final OrderedAreas areas;

    TakeUpOrder(MinisterOrders orders, OrderedAreas areas) {
        this.orders = orders;
        this.areas = areas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID orderId = OrderExecutionProcess.orderId(execution);
        MinisterOrder order = orders.order(orderId);
        execution.setVariable(OrderExecutionProcess.MODES, modes(orderId));
        execution.setVariable(OrderExecutionProcess.DEADLINE, order.deadline().toString());
        execution.setVariable(OrderExecutionProcess.KINDS, OrderExecutionProcess.kinds(areas.of(orderId)));
        execution.setVariable(
                OrderExecutionProcess.COMPLIANCE, order.compliance().name());
    }

    private String modes(UUID orderId) {
        return areas.modes(orderId).byArea().values().stream()
                .distinct()
                .map(Mode::name)
                .collect(Collectors.joining(","));
    }
}
