package dk.raadslag.law.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** A place where a model sends a letter, which the inputs of the element name. */
public record LetterTask(BeanReference place) {

    /** The letter that is sent; empty if the model does not say which, once and in plain words. */
    public Optional<String> letter(String input) {
        return Optional.of(place)
                .filter(reference -> reference.event().equals(BeanReference.EXECUTE))
                .map(BeanReference::element)
                .filter(ActivityImpl.class::isInstance)
                .map(element -> ((ActivityImpl) element).getIoMapping())
                .flatMap(mapping -> literal(mapping, input));
    }

    private static Optional<String> literal(IoMapping mapping, String name) {
        List<InputParameter> inputs = mapping.getInputParameters().stream()
                .filter(input -> input.getName().equals(name))
                .toList();
        return inputs.size() == 1 ? inputs.stream().flatMap(LetterTask::text).findFirst() : Optional.empty();
    }

    private static Stream<String> text(InputParameter input) {
        return input.getValueProvider() instanceof ElValueProvider value && !value.isDynamic()
                ? Stream.of(value.getExpression().getExpressionText())
                : Stream.empty();
    }
}
