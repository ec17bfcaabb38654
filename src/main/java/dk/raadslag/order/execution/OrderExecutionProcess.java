package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code order-execution}. */
public final class OrderExecutionProcess {

    /** The id of the order, which the recommendation's process sets. */
    public static final String ORDER_ID = "orderId";

    static final String COMPLIANCE = "complianceResult";
    static final String MODES = "orderedModes";
    static final String DEADLINE = "orderDeadline";
    static final String KINDS = "orderKinds";
    static final String BID_DEADLINE = "bidDeadline";
    static final String MORE_BIDS = "moreBids";
    static final String BIDS_COVER_ORDER = "bidsCoverOrder";
    static final String MORE_PROVIDERS = "moreProviders";
    static final String PROVIDER_CHOSEN = "providerChosen";
    static final String SUB_AGREED = "subAgreed";
    private static final String AREA = "orderedArea";

    private OrderExecutionProcess() {}

    /** The id of the order that the process is about. */
    public static UUID orderId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(ORDER_ID));
    }

    static UUID orderId(DelegateTask task) {
        return orderId(task.getExecution());
    }

    /** The code of the ordered area that a task or an execution is about. */
    static String area(VariableScope scope) {
        return (String) scope.getVariable(AREA);
    }

    /** The effort kinds of the areas, with commas between. */
    public static String kinds(List<EffortArea> areas) {
        return areas.stream().map(area -> area.kind().name()).distinct().collect(Collectors.joining(","));
    }
}
