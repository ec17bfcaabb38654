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

    private final Map<String, List<String>> keysByDefinition = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    FormFields(ObjectMapper json) {
        this.json = json;
    }

    /** The keys of the input fields of the latest form with the id; empty if there is no such form. */
    List<String> keys(String formId) {
        var form = Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId);
        return form == null ? List.of() : keysByDefinition.computeIfAbsent(form.getId(), id -> read(form));
    }

    private List<String> read(CamundaFormDefinitionEntity form) {
        var resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
        try {
            List<String> keys = new ArrayList<>();
            collect(json.readTree(resource.getBytes()), keys);
            return List.copyOf(keys);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode node, List<String> keys) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component, keys);
        }
    }
}
