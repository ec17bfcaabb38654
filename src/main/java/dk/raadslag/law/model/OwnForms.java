package dk.raadslag.law.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Takes from every parsed model, old ones included, the forms that are no Camunda Forms. A page that a model brings along, or that the
 * engine makes of a model's fields, would run its script in the session of whoever opens the task.
 */
@Component
public class OwnForms extends AbstractBpmnParseListener {

    private static final String FOREIGN = "raadslag.foreignForms";

    /** The ids of the elements for which the model names another form than a Camunda Form. */
    @SuppressWarnings("unchecked")
    public static List<String> foreignAt(ProcessDefinitionEntity process) {
        List<String> foreign = (List<String>) process.getProperty(FOREIGN);
        return foreign == null ? List.of() : foreign;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        List<String> foreign = new ArrayList<>();
        collect(element, String.valueOf(element.attribute("id")), foreign);
        process.setProperty(FOREIGN, List.copyOf(foreign));
        process.getTaskDefinitions().values().forEach(OwnForms::removeKey);
        FormDefinition start = process.getStartFormDefinition();
        if (start != null) {
            start.setFormKey(null);
            process.setHasStartFormKey(false);
        }
    }

    private static void removeKey(TaskDefinition task) {
        task.setFormKey(null);
    }

    private static void collect(Element element, String id, List<String> foreign) {
        boolean hasKey = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey") != null;
        boolean hasFields = List.of("formData", "formProperty").contains(element.getTagName());
        if (hasKey || hasFields) {
            foreign.add(id);
        }
        for (Element child : element.elements()) {
            String childId = child.attribute("id");
            collect(child, childId == null || hasFields ? id : childId, foreign);
        }
    }
}
