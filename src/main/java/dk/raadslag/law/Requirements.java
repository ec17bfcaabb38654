package dk.raadslag.law;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Finds the elements whose completion meets a need. */
final class Requirements {

    static final String COUNCIL = "council-involvement";

    private static final String STAGE = "stage";
    private static final String CASE = "caseNumber";

    private final Models models;
    private final List<Place> places;

    Requirements(Models models, List<Place> places) {
        this.models = models;
        this.places = places;
    }

    /** The statements that those elements are left, none of which can come true where the need is not met. */
    BitSet departures(Need need, Statements statements) {
        BitSet departures = new BitSet();
        meeting(need).forEach(element -> departures.set(statements.left(element)));
        return departures;
    }

    /** The elements whose completion meets the need. */
    List<ActivityImpl> meeting(Need need) {
        List<ActivityImpl> meeting = new ArrayList<>();
        if (need.kind() == Need.Kind.ACT) {
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

    private static boolean happensOnlyOnCompletion(Place place) {
        return place.element() instanceof ActivityImpl
                && List.of("complete", "start", Places.EXECUTE).contains(place.event());
    }

    /** Whether the activity, a call or a decision, meets the need once it is completed. */
    boolean meets(ActivityImpl activity, Need need) {
        return switch (need.kind()) {
            case DECISION -> need.name().equals(DelegateNotes.decisionOf(activity));
            case CALL -> calls(activity, need.name());
            case COUNCIL -> calls(activity, COUNCIL) && asksTheCouncil(activity, need.name());
            case ACT -> false;
        };
    }

    private boolean calls(ActivityImpl activity, String process) {
        return process.equals(Models.calledKey(activity)) && models.isResolved(activity);
    }

    /** The stage must be written in the call, and the case must be the caller's own. */
    private static boolean asksTheCouncil(ActivityImpl call, String stage) {
        CallActivityBehavior behavior = (CallActivityBehavior) call.getActivityBehavior();
        List<CallableElementParameter> inputs = behavior.getCallableElement().getInputs();
        return DelegateNotes.variableMappingOf(call) == null
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
