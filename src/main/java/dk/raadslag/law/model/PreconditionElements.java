package dk.raadslag.law.model;

import dk.raadslag.law.CouncilCall;
import dk.raadslag.law.Precondition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The elements of the models whose completion meets a precondition. */
public final class PreconditionElements {

    /** The events that have happened once an element is completed in the normal way. */
    private static final Set<String> ON_COMPLETION = Set.of("complete", "start", "end", BeanReference.EXECUTE);

    private final CouncilCall council;
    private final ProcessModels models;
    private final BeanReferences references;

    public PreconditionElements(CouncilCall council, ProcessModels models, BeanReferences references) {
        this.council = council;
        this.models = models;
        this.references = references;
    }

    /** The elements whose completion meets the precondition. */
    public List<ActivityImpl> meeting(Precondition precondition) {
        if (precondition.kind() == Precondition.Kind.ACT) {
            return precondition.names().stream()
                    .flatMap(references::to)
                    .filter(reference -> ON_COMPLETION.contains(reference.event()))
                    .map(BeanReference::element)
                    .filter(ActivityImpl.class::isInstance)
                    .map(ActivityImpl.class::cast)
                    .toList();
        }
        return models.all().stream()
                .flatMap(process -> Elements.in(process).stream())
                .filter(activity -> meets(activity, precondition))
                .toList();
    }

    /** True if the completion of the activity, a call or a decision, meets the precondition. */
    public boolean meets(ActivityImpl activity, Precondition precondition) {
        return switch (precondition.kind()) {
            case DECISION ->
                DelegateParseListener.decisionOf(activity)
                        .filter(precondition.name()::equals)
                        .isPresent();
            case CALL -> calls(activity, precondition.name());
            case COUNCIL -> calls(activity, council.process()) && involvesCouncil(activity, precondition.name());
            case ACT -> false;
        };
    }

    /** Why a call of the council's process does not involve the council at the stage, in Danish; empty if it is no such call. */
    public Optional<String> whyNotMet(ActivityImpl activity, Precondition precondition) {
        if (precondition.kind() != Precondition.Kind.COUNCIL
                || new CallActivity(activity)
                        .calledKey()
                        .filter(council.process()::equals)
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("%s på vejen tæller ikke: %s"
                .formatted(Elements.label(activity), reasonAgainst(activity, precondition.name())));
    }

    private String reasonAgainst(ActivityImpl call, String stage) {
        if (!models.isResolved(call)) {
            return "kaldet henter ikke den nyeste, fælles version.";
        }
        if (call.getFlowScope() instanceof ActivityImpl body
                && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
            return "det er gentaget, og listen kan være tom.";
        }
        if (!involvesCouncil(call, stage)) {
            return "det skal give %s videre som fast tekst, '%s', og %s uændret, og ikke alle oplysninger på én gang."
                    .formatted(council.stageVariable(), stage, council.caseVariable());
        }
        return "vejen forlader det, før det er gennemført.";
    }

    private boolean calls(ActivityImpl activity, String process) {
        return new CallActivity(activity).calledKey().filter(process::equals).isPresent()
                && models.isResolved(activity);
    }

    /** The stage must be a literal, and the case the caller's own. */
    private boolean involvesCouncil(ActivityImpl call, String stage) {
        CallActivityBehavior behavior = (CallActivityBehavior) call.getActivityBehavior();
        List<CallableElementParameter> inputs = behavior.getCallableElement().getInputs();
        String variable = council.caseVariable();
        return !DelegateParseListener.hasVariableMapping(call)
                && inputs.stream().noneMatch(CallableElementParameter::isAllVariables)
                && isOnlyInput(inputs, council.stageVariable(), provider -> isConstant(provider, stage))
                && isOnlyInput(inputs, variable, provider -> isVariable(provider, variable));
    }

    private static boolean isOnlyInput(
            List<CallableElementParameter> inputs, String target, Predicate<ParameterValueProvider> allowed) {
        List<ParameterValueProvider> sources = inputs.stream()
                .filter(input -> target.equals(input.getTarget()))
                .map(CallableElementParameter::getSourceValueProvider)
                .toList();
        return sources.size() == 1 && allowed.test(sources.get(0));
    }

    private static boolean isConstant(ParameterValueProvider provider, String value) {
        return provider instanceof ElValueProvider el
                && PassedValue.constant(el.getExpression().getExpressionText())
                        .filter(value::equals)
                        .isPresent();
    }

    private static boolean isVariable(ParameterValueProvider provider, String name) {
        Optional<String> passed = provider instanceof ElValueProvider el
                ? PassedValue.variable(el.getExpression().getExpressionText())
                : Optional.of(provider)
                        .filter(ConstantValueProvider.class::isInstance)
                        .map(variable -> String.valueOf(variable.getValue(null)));
        return passed.filter(name::equals).isPresent();
    }
}
