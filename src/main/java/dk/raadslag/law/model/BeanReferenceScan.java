package dk.raadslag.law.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.listener.DelegateExpressionExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;

/** Collects the bean references of one process, in the order of its elements. */
final class BeanReferenceScan {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_$][\\w$]*)\\s*}");

    private final String process;
    private final List<BeanReference> found = new ArrayList<>();

    private BeanReferenceScan(String process) {
        this.process = process;
    }

    static List<BeanReference> of(ProcessDefinitionEntity process) {
        BeanReferenceScan scan = new BeanReferenceScan(process.getKey());
        scan.addListeners(process);
        Elements.in(process).forEach(scan::addActivity);
        return scan.found;
    }

    private void addActivity(ActivityImpl activity) {
        DelegateParseListener.expressionOf(activity)
                .ifPresent(expression -> add(activity, BeanReference.EXECUTE, expression, 0));
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition()
                    .getTaskListeners()
                    .forEach((event, listeners) -> addTaskListeners(activity, event, listeners));
        }
        addListeners(activity);
    }

    private void addTaskListeners(ActivityImpl task, String event, List<TaskListener> listeners) {
        for (int order = 0; order < listeners.size(); order++) {
            if (listeners.get(order) instanceof DelegateExpressionTaskListener listener) {
                add(task, event, listener.getExpressionText(), order);
            }
        }
    }

    private void addListeners(ScopeImpl element) {
        for (Map.Entry<String, List<DelegateListener<? extends BaseDelegateExecution>>> listeners :
                element.getListeners().entrySet()) {
            for (int order = 0; order < listeners.getValue().size(); order++) {
                if (listeners.getValue().get(order) instanceof DelegateExpressionExecutionListener listener) {
                    add(element, listeners.getKey(), listener.getExpressionText(), order);
                }
            }
        }
    }

    private void add(ScopeImpl element, String event, String expression, int order) {
        Matcher bean = BEAN.matcher(expression.strip());
        found.add(new BeanReference(process, element, event, bean.matches() ? bean.group(1) : expression, order));
    }
}
