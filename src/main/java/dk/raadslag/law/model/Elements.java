package dk.raadslag.law.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The elements of a parsed model, and their names as in the diagram. */
public final class Elements {

    private Elements() {}

    /** All activities in the scope, those in sub-processes included. */
    public static List<ActivityImpl> in(ScopeImpl scope) {
        List<ActivityImpl> found = new ArrayList<>();
        collect(scope, found);
        return found;
    }

    private static void collect(ScopeImpl scope, List<ActivityImpl> found) {
        for (ActivityImpl activity : scope.getActivities()) {
            found.add(activity);
            collect(activity, found);
        }
    }

    /** The name of the element, or its id if it has none. */
    public static String name(ScopeImpl element) {
        String name = element instanceof ActivityImpl ? (String) element.getProperty("name") : element.getName();
        return name == null || name.isBlank() ? id(element) : name.strip().replaceAll("\\s+", " ");
    }

    /** Name and id of the element, for a process owner. */
    public static String label(ScopeImpl element) {
        return "»%s« (%s)".formatted(name(element), id(element));
    }

    /** A sentence that tells where the element is in its file; empty for a process. */
    public static String line(ScopeImpl element) {
        Object line = element instanceof ActivityImpl ? element.getProperty("line") : null;
        return line == null ? "" : " Elementet står i linje %s.".formatted(line);
    }

    /** The id in the model; of a process, its key. */
    private static String id(ScopeImpl element) {
        return element instanceof ProcessDefinitionEntity process ? process.getKey() : element.getId();
    }

    /** The process to which the element belongs. */
    public static ProcessDefinitionEntity process(ScopeImpl element) {
        return (ProcessDefinitionEntity) element.getProcessDefinition();
    }

    /** True if the element is in the diagram; the body that the engine adds around a multi-instance activity is not. */
    public static boolean isDrawn(ScopeImpl element) {
        return element instanceof ActivityImpl activity
                && !(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior);
    }
}
