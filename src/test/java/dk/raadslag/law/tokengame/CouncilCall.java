package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Reads at which stage a call involves the council: only a literal of its own counts. */
final class CouncilCall {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final CallActivity call;
    private final List<DomElement> inputs = new ArrayList<>();

    CouncilCall(CallActivity call) {
        this.call = call;
        for (DomElement extensions : call.getDomElement().getChildElementsByNameNs(BPMN, "extensionElements")) {
            inputs.addAll(extensions.getChildElementsByNameNs(CAMUNDA, "in"));
        }
    }

    Optional<String> stage() {
        boolean open = inputs.stream().anyMatch(input -> "all".equals(input.getAttribute("variables")))
                || call.getAttributeValueNs(CAMUNDA, "variableMappingClass") != null
                || call.getAttributeValueNs(CAMUNDA, "variableMappingDelegateExpression") != null;
        List<DomElement> cases = inputs("caseNumber");
        List<DomElement> stages = inputs("stage");
        if (open
                || cases.size() != 1
                || stages.size() != 1
                || !call.getCalledElement().equals("council-involvement")) {
            return Optional.empty();
        }
        boolean sameCase = "caseNumber".equals(cases.get(0).getAttribute("source"))
                || "${caseNumber}".equals(cases.get(0).getAttribute("sourceExpression"));
        String stage = stages.get(0).getAttribute("sourceExpression");
        return sameCase && stages.get(0).getAttribute("source") == null && stage != null
                ? Optional.of(stage.replaceAll("^\\$\\{['\"](\\w+)['\"]}$", "$1"))
                : Optional.empty();
    }

    private List<DomElement> inputs(String target) {
        return inputs.stream()
                .filter(input -> target.equals(input.getAttribute("target")))
                .toList();
    }
}
