package dk.raadslag.law.model;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores as properties of each activity the delegate or decision of its element, which the engine's parsed model does not show. */
@Component
public class DelegateParseListener extends AbstractBpmnParseListener {

    private static final String BEAN = "raadslag.bean";
    private static final String MAPPING = "raadslag.mapping";
    private static final String DECISION = "raadslag.decision";

    /** The delegate expression that the engine evaluates; empty if it prefers something else that the element says, such as a class. */
    static Optional<String> expressionOf(ActivityImpl activity) {
        return Optional.of(activity)
                .filter(task -> task.getActivityBehavior() instanceof ServiceTaskDelegateExpressionActivityBehavior)
                .map(task -> (String) task.getProperty(BEAN));
    }

    /** The key of the decision that the activity evaluates in its newest version, as written in the model. */
    static Optional<String> decisionOf(ActivityImpl activity) {
        return Optional.of(activity)
                .filter(task -> task.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior)
                .map(task -> (String) task.getProperty(DECISION));
    }

    /** True if code maps the variables of the call, beside its parameters. */
    static boolean hasVariableMapping(ActivityImpl call) {
        return call.getProperty(MAPPING) != null;
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = camunda(element, "variableMappingDelegateExpression");
        activity.setProperty(MAPPING, expression == null ? camunda(element, "variableMappingClass") : expression);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        storeDelegate(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        storeDelegate(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        storeDelegate(element, activity);
        String binding = camunda(element, "decisionRefBinding");
        if ((binding == null || binding.equals("latest")) && camunda(element, "decisionRefTenantId") == null) {
            activity.setProperty(DECISION, camunda(element, "decisionRef"));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        storeDelegate(element.element("messageEventDefinition"), activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        storeDelegate(element.element("messageEventDefinition"), activity);
    }

    private static void storeDelegate(@Nullable Element element, ActivityImpl activity) {
        if (element != null) {
            activity.setProperty(BEAN, camunda(element, "delegateExpression"));
        }
    }

    private static @Nullable String camunda(Element element, String attribute) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
    }
}
