package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The beans that an element names, in the order in which they are called. */
final class Beans {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, List<String>> byEvent = new LinkedHashMap<>();
    private final Law law;

    Beans(FlowNode element, Law law) {
        this.law = law;
        DomElement xml = element.getDomElement();
        add("execute", xml.getAttribute(CAMUNDA, "delegateExpression"));
        xml.getChildElementsByNameNs(BPMN, "messageEventDefinition")
                .forEach(message -> add("execute", message.getAttribute(CAMUNDA, "delegateExpression")));
        for (DomElement extensions : xml.getChildElementsByNameNs(BPMN, "extensionElements")) {
            extensions
                    .getChildElementsByNameNs(CAMUNDA, "taskListener")
                    .forEach(listener ->
                            add(listener.getAttribute("event"), listener.getAttribute("delegateExpression")));
            extensions
                    .getChildElementsByNameNs(CAMUNDA, "executionListener")
                    .forEach(listener ->
                            add(listener.getAttribute("event"), listener.getAttribute("delegateExpression")));
        }
    }

    /** All places as "event bean". */
    List<String> places() {
        List<String> places = new ArrayList<>();
        byEvent.forEach((event, beans) -> beans.forEach(bean -> places.add(event + " " + bean)));
        return places;
    }

    void mark(Node node) {
        byEvent.forEach((event, beans) -> {
            long met = 0;
            for (String bean : beans) {
                node.demands |= law.bits(law.acts().getOrDefault(bean, List.of())) & ~met;
                met |= law.metBy(bean);
            }
            if (List.of("complete", "start", "end", "execute").contains(event)) {
                node.meets |= met;
            }
        });
    }

    private void add(String event, String expression) {
        if (expression != null && expression.startsWith("${") && expression.endsWith("}")) {
            byEvent.computeIfAbsent(event, unknown -> new ArrayList<>())
                    .add(expression.substring(2, expression.length() - 1).strip());
        }
    }
}
