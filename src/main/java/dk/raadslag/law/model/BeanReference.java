package dk.raadslag.law.model;

import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * A place where a model names a bean that the engine calls.
 *
 * @param process key of the process
 * @param element the element that names the bean
 * @param event when the bean is called: {@code complete} of a task, {@code start} or {@code end} of an element, {@link #EXECUTE}
 * @param bean the bean, or the whole expression if it is not simply a bean
 * @param order the index among the beans of the same element and event
 */
public record BeanReference(String process, ScopeImpl element, String event, String bean, int order) {

    /** The event of a bean that is the behaviour of an element, not one of its listeners. */
    public static final String EXECUTE = "execute";

    /** True if the reference is the bean at the element. */
    public boolean isAt(String processKey, String elementId, String beanName) {
        return process.equals(processKey) && element.getId().equals(elementId) && bean.equals(beanName);
    }

    /** True if the engine calls this bean earlier on the same event of the same element: it calls them in listed order. */
    boolean isListedBefore(BeanReference other) {
        return element == other.element && event.equals(other.event) && order < other.order;
    }
}
