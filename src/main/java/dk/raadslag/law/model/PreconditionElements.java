package dk.raadslag.law.model;

import dk.raadslag.law.Precondition;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Finds the elements whose completion meets a need. */
public final class PreconditionElements {

    static final String COUNCIL = "council-involvement";

    private static final String STAGE = "stage";
    private static final String CASE = "caseNumber";

    private final ProcessModels models;
    private final List<BeanReference> places;

    public PreconditionElements(ProcessModels models, List<BeanReference> places) {
        this.models = models;
        this.places = places;
    }

    /** The elements whose completion meets the need. */
    public List<ActivityImpl> meeting(Precondition need) {
        List<ActivityImpl> meeting = new ArrayList<>();
        if (need.kind() == Precondition.Kind.ACT) {
            places.stream()
                    .filter(place -> place.bean().equals(need.name()) && happensOnlyOnCompletion(place))
                    .forEach(place -> meeting.add((ActivityImpl) place.element()));
            return meeting;
        }
        models.all()
                .forEach(process -> Elements.in(process).stream()
                        .filter(activity -> meets(activity, need))
                        .forEach(meeting::add));
        return meeting;
    }

    private static boolean happensOnlyOnCompletion(BeanReference place) {
        return place.element() instanceof ActivityImpl
                && List.of("complete", "start", BeanReferences.EXECUTE).contains(place.event());
    }

    /** Whether the activity, a call or a decision, meets the need once it is completed. */
    public boolean meets(ActivityImpl activity, Precondition need) {
        return switch (need.kind()) {
            case DECISION -> need.name().equals(DelegateParseListener.decisionOf(activity));
            case CALL -> calls(activity, need.name());
            case COUNCIL -> calls(activity, COUNCIL) && asksTheCouncil(activity, need.name());
            case ACT -> false;
        };
    }

    private boolean calls(ActivityImpl activity, String process) {
        return process.equals(ProcessModels.calledKey(activity)) && models.isResolved(activity);
    }

    /** The stage must be written in the call, and the case must be the caller's own. */
    private static boolean asksTheCouncil(ActivityImpl call, String stage) {
        CallActivityBehavior behavior = (CallActivityBehavior) call.getActivityBehavior();
        List<CallableElementParameter> inputs = behavior.getCallableElement().getInputs();
        return DelegateParseListener.variableMappingOf(call) == null
                && inputs.stream().noneMatch(CallableElementParameter::isAllVariables)
                && onlyInput(inputs, STAGE, stage, "${'" + stage + "'}", "${\"" + stage + "\"}")
                && onlyInput(inputs, CASE, "variable " + CASE, "${" + CASE + "}");
    }

    private static boolean onlyInput(List<CallableElementParameter> inputs, String target, String... allowed) {
        List<String> sources = inputs.stream()
                .filter(input -> target.equals(input.getTarget()))
                .map(input -> source(input.getSourceValueProvider()))
                .toList();
        return sources.size() == 1 && List.of(allowed).contains(sources.get(0));
    }

    private static String source(ParameterValueProvider provider) {
        if (provider instanceof ElValueProvider el) {
            return el.getExpression().getExpressionText();
        }
        return provider instanceof ConstantValueProvider variable ? "variable " + variable.getValue(null) : "";
    }
}
