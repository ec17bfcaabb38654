package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.lookup.AskedOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/** The latest deployed Camunda Forms. To be used within an engine command. */
@Component
class DeployedForms {

    private final Map<String, List<FormField>> fieldsByDefinition = new ConcurrentHashMap<>();
    private final AskedOnce<String, List<FormField>> latest = new AskedOnce<>(this::find);
    private final ObjectMapper json;

    DeployedForms(ObjectMapper json) {
        this.json = json;
    }

    /** The input fields of the form with the id; none if there is no such form. */
    List<FormField> fields(String formId) {
        return latest.about(formId);
    }

    private List<FormField> find(String formId) {
        var form = Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId);
        return form == null ? List.of() : fieldsByDefinition.computeIfAbsent(form.getId(), id -> read(form));
    }

    private List<FormField> read(CamundaFormDefinitionEntity form) {
        var resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
        try {
            return List.copyOf(FormField.inputs(json.readTree(resource.getBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
