package dk.raadslag.law.model;

import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes on each activity the bean or decision that its element names, which the engine's parsed model does not show. */
@Component
public class DelegateParseListener extends AbstractBpmnParseListener {

    private static final String BEAN = "raadslag.bean";
    private static final String MAPPING = "raadslag.mapping";
    private static final String DECISION = "raadslag.decision";

    /** The delegate expression that an activity carries out, or {@code null}: the engine may prefer something else that is written there. */
    static String expressionOf(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ServiceTaskDelegateExpressionActivityBehavior
                ? (String) activity.getProperty(BEAN)
                : null;
    }

    /** The decision that an activity takes in its newest version, as written in the model, or {@code null}. */
    static String decisionOf(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior
                ? (String) activity.getProperty(DECISION)
                : null;
    }

    /** What a call activity maps variables with besides its parameters, or {@code null}. */
    static String variableMappingOf(ActivityImpl call) {
        return (String) call.getProperty(MAPPING);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = camunda(element, "variableMappingDelegateExpression");
        activity.setProperty(MAPPING, expression == null ? camunda(element, "variableMappingClass") : expression);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        note(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        note(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        note(element, activity);
        String binding = camunda(element, "decisionRefBinding");
        if ((binding == null || binding.equals("latest")) && camunda(element, "decisionRefTenantId") == null) {
            activity.setProperty(DECISION, camunda(element, "decisionRef"));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        note(element.element("messageEventDefinition"), activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        note(element.element("messageEventDefinition"), activity);
    }

    private static void note(Element element, ActivityImpl activity) {
        if (element != null) {
            activity.setProperty(BEAN, camunda(element, "delegateExpression"));
        }
    }

    private static String camunda(Element element, String attribute) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
    }
}
