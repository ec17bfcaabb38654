package dk.raadslag.law.model;

import dk.raadslag.law.Precondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The places where models name beans that the engine calls: service tasks, listeners and the like. */
public final class BeanReferences {

    private final List<BeanReference> references;
    private final Map<String, List<BeanReference>> byBean;

    private BeanReferences(List<BeanReference> references) {
        this.references = references;
        byBean = references.stream().collect(Collectors.groupingBy(BeanReference::bean));
    }

    /** The references in all the models. */
    public static BeanReferences in(ProcessModels models) {
        return in(models.all());
    }

    /** The references in the processes, those in sub-processes included. */
    public static BeanReferences in(Collection<ProcessDefinitionEntity> processes) {
        return new BeanReferences(processes.stream()
                .flatMap(process -> BeanReferenceScan.of(process).stream())
                .toList());
    }

    /** All references. */
    public Stream<BeanReference> stream() {
        return references.stream();
    }

    /** The references to the bean. */
    public Stream<BeanReference> to(String bean) {
        return byBean.getOrDefault(bean, List.of()).stream();
    }

    /** True if the precondition is an act that the same element lists before the act that is referred to. */
    public boolean isMetAtSameElement(BeanReference act, Precondition precondition) {
        return precondition.kind() == Precondition.Kind.ACT
                && to(precondition.name()).anyMatch(earlier -> earlier.isListedBefore(act));
    }
}
