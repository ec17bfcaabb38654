package dk.raadslag.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/** The fields of the deployed Camunda Forms. */
@Component
class FormFields {

    private final Map<String, List<Field>> fieldsByDefinition = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    FormFields(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An input field.
     *
     * @param isList whether it holds several choices
     */
    record Field(String key, boolean isList) {}

    /** The input fields of the latest form with the id; none if there is no such form. */
    List<Field> of(String formId) {
        var form = Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId);
        return form == null ? List.of() : fieldsByDefinition.computeIfAbsent(form.getId(), id -> read(form));
    }

    private List<Field> read(CamundaFormDefinitionEntity form) {
        var resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
        try {
            List<Field> fields = new ArrayList<>();
            collect(json.readTree(resource.getBytes()), fields);
            return List.copyOf(fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode node, List<Field> fields) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key")) {
                fields.add(new Field(
                        component.get("key").asText(),
                        component.path("type").asText().equals("checklist")));
            }
            collect(component, fields);
        }
    }
}
