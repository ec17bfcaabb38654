package dk.raadslag.order;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.order.MinisterAnswers.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The variables that {@code order-recommendation} and {@code order-execution} share with their callers. */
final class OrderProcess {

    static final String ORDER_ID = "orderId";
    static final String RESULT = "orderResult";
    static final String COMPLIANCE = "complianceResult";

    static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";
    static final String NOT_SENT = "NOT_SENT";
    static final String WITHDRAWN = "WITHDRAWN";
    private static final String ORDER_ISSUED = "ORDER_ISSUED";
    private static final String DECLINED = "DECLINED";

    private OrderProcess() {}

    static String jobcentreId(DelegateExecution execution) {
        return (String) execution.getVariable("jobcentreId");
    }

    static UUID orderId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(ORDER_ID));
    }

    /** The code of the ordered area that a task is about. */
    static String area(DelegateTask task) {
        return (String) task.getVariable("orderedArea");
    }

    /** The effort kinds of the areas, with commas between. */
    static String kinds(List<EffortArea> areas) {
        return areas.stream().map(area -> area.kind().name()).distinct().collect(Collectors.joining(","));
    }

    /** Tells the model what a recommendation was answered with. */
    static void answer(DelegateTask task, Answer answer) {
        task.getExecution().setVariable("ministerAnswer", answer.name());
        switch (answer) {
            case ORDER -> task.getExecution().setVariable(RESULT, ORDER_ISSUED);
            case DECLINE -> task.getExecution().setVariable(RESULT, DECLINED);
            case RETURN -> task.getExecution().removeVariable(RESULT);
        }
    }
}
