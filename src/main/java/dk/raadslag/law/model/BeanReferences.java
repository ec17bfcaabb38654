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

/** Finds the places where a model names a bean that does something: service tasks and listeners. */
public final class BeanReferences {

    public static final String EXECUTE = "execute";

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_$][\\w$]*)\\s*}");

    private final String process;
    private final List<BeanReference> found = new ArrayList<>();

    private BeanReferences(String process) {
        this.process = process;
    }

    /** The places in all the models. */
    public static List<BeanReference> in(ProcessModels models) {
        return models.all().stream()
                .flatMap(process -> BeanReferences.in(process).stream())
                .toList();
    }

    /** The places in the process, those in sub-processes included. */
    public static List<BeanReference> in(ProcessDefinitionEntity process) {
        BeanReferences places = new BeanReferences(process.getKey());
        places.addListeners(process);
        Elements.in(process).forEach(places::addActivity);
        return places.found;
    }

    private void addActivity(ActivityImpl activity) {
        if (DelegateParseListener.expressionOf(activity) != null) {
            add(activity, EXECUTE, DelegateParseListener.expressionOf(activity), 0);
        }
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().getTaskListeners().forEach((event, called) -> addTask(activity, event, called));
        }
        addListeners(activity);
    }

    private void addTask(ActivityImpl task, String event, List<TaskListener> called) {
        for (int order = 0; order < called.size(); order++) {
            if (called.get(order) instanceof DelegateExpressionTaskListener listener) {
                add(task, event, listener.getExpressionText(), order);
            }
        }
    }

    private void addListeners(ScopeImpl element) {
        for (Map.Entry<String, List<DelegateListener<? extends BaseDelegateExecution>>> called :
                element.getListeners().entrySet()) {
            for (int order = 0; order < called.getValue().size(); order++) {
                if (called.getValue().get(order) instanceof DelegateExpressionExecutionListener listener) {
                    add(element, called.getKey(), listener.getExpressionText(), order);
                }
            }
        }
    }

    private void add(ScopeImpl element, String event, String expression, int order) {
        Matcher bean = BEAN.matcher(expression.strip());
        found.add(new BeanReference(process, element, event, bean.matches() ? bean.group(1) : expression, order));
    }
}
