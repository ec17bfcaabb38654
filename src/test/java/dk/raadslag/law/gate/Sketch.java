package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A scope written as flows between elements; the first letter of an element is its kind. */
record Sketch(String flows) {

    /** The act at A requires the act at N. */
    static final LawTable TABLE = table(
            List.of(new LawTable.Act(
                    "act",
                    "p",
                    "A",
                    "complete",
                    null,
                    List.of(Precondition.of("handlingen need")),
                    "§ 1",
                    "Loven siger det.",
                    "")),
            List.of());

    /** A table with these acts and endings that involves the council in the same way as the shipped one. */
    static LawTable table(List<LawTable.Act> acts, List<LawTable.Ending> endings) {
        LawTable shipped = LawTable.read();
        return new LawTable(
                shipped.council(),
                shipped.caseVariables(),
                acts,
                endings,
                List.of(),
                Map.of(),
                Map.of(),
                shipped.letters(),
                List.of());
    }

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
