package dk.raadslag.law.model;

import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Where a model names a bean.
 *
 * @param process key of the process
 * @param element the element that names the bean
 * @param event when the bean is called: {@code complete} of a task, {@code start} or {@code end} of an element, {@code execute}
 * @param bean the bean, or the whole expression if it is not simply a bean
 * @param order its place among the beans of the same element and event
 */
public record BeanReference(String process, ScopeImpl element, String event, String bean, int order) {}
