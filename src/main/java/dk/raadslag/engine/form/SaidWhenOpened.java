package dk.raadslag.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the form of a task shows as it is when the form is opened, beside the variables of the task. */
public interface SaidWhenOpened {

    /** The values by the names under which forms show them. */
    Map<String, Object> of(DelegateTask task);

    /** Whether the task is only completed by who has seen it as it is then. */
    default boolean mustBeRead() {
        return false;
    }
}
