package dk.raadslag.law.gate;

import java.util.Set;
import java.util.TreeSet;

/** A scope written as flows between elements whose first letter tells their kind. */
record Sketch(String flows) {

    /** The elements and flows as BPMN; elements with a capital letter other than N, A and M are written elsewhere. */
    String xml() {
        StringBuilder xml = new StringBuilder();
        Set<String> elements = new TreeSet<>();
        for (String flow : flows.strip().split("\\s+")) {
            String[] ends = flow.split(">");
            elements.add(ends[0]);
            elements.add(ends[1]);
            boolean choice = "xzo".indexOf(ends[0].charAt(0)) >= 0 && flows.split(ends[0] + ">").length > 2;
            xml.append("<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                    .formatted(
                            ends[0],
                            ends[1],
                            ends[0],
                            ends[1],
                            choice ? "<conditionExpression>${c}</conditionExpression>" : ""));
        }
        elements.forEach(element -> xml.append(element(element)));
        return xml.toString();
    }

    private static String element(String id) {
        return switch (id.charAt(0)) {
            case 's' -> "<startEvent id=\"%s\"/>".formatted(id);
            case 'e' -> "<endEvent id=\"%s\"/>".formatted(id);
            case 'k' -> "<endEvent id=\"%s\"><terminateEventDefinition/></endEvent>".formatted(id);
            case 'r' -> "<endEvent id=\"%s\"><errorEventDefinition errorRef=\"E\"/></endEvent>".formatted(id);
            case 'x', 'y', 'z' -> "<exclusiveGateway id=\"%s\"/>".formatted(id);
            case 'f', 'j' -> "<parallelGateway id=\"%s\"/>".formatted(id);
            case 'o', 'q' -> "<inclusiveGateway id=\"%s\"/>".formatted(id);
            case 'A' -> task(id, "Handlingen", "act");
            case 'N', 'M' -> task(id, "Kravet", "need");
            case 't', 'u' -> "<userTask id=\"%s\"/>".formatted(id);
            default -> "";
        };
    }

    private static String task(String id, String name, String bean) {
        return """
                <userTask id="%s" name="%s"><extensionElements>
                  <camunda:taskListener event="complete" delegateExpression="${%s}"/></extensionElements></userTask>""".formatted(id, name, bean);
    }
}
