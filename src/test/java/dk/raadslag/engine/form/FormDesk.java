package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.spin.Spin;

/** A task for any form, sent over HTTP as often as one likes: whenever it is completed, it comes again. */
final class FormDesk {

    static final String GROUP = "region-NJ";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 204;
    private static final String NAME = "forms at a desk";
    private static final String PROCESSES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="test">%s</definitions>""";
    private static final String PROCESS = """
            <process id="desk-%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
              <startEvent id="start_%1$s"/>
              <sequenceFlow id="flow_%1$s" sourceRef="start_%1$s" targetRef="task_%1$s"/>
              <userTask id="task_%1$s" camunda:formRef="%1$s" camunda:formRefBinding="latest" camunda:candidateGroups="region-NJ"/>
              <sequenceFlow id="again_%1$s" sourceRef="task_%1$s" targetRef="task_%1$s"/>
            </process>""";

    private final ProcessEngine engine;
    private final Visitor visitor;
    private String instance = "";
    private String task = "";

    /** @param visitor someone of {@link #GROUP} who has signed in */
    FormDesk(ProcessEngine engine, Visitor visitor) {
        this.engine = engine;
        this.visitor = visitor;
    }

    /** Makes a task for each form; forms that are not deployed yet are given as JSON, the others as null. */
    void deploy(Map<String, JsonNode> forms) {
        var deployment = engine.getRepositoryService().createDeployment().name(NAME);
        String processes = forms.keySet().stream().map(PROCESS::formatted).collect(Collectors.joining());
        deployment.addString("desk.bpmn", PROCESSES.formatted(processes));
        forms.forEach((id, form) -> {
            if (form != null) {
                deployment.addString(id + ".form", form.toString());
            }
        });
        deployment.deploy();
    }

    /** Lays the form on the desk, with the variables of its process. */
    void open(String form, JsonNode variables) {
        Map<String, Object> values = new HashMap<>(Map.of("regionCode", "NJ"));
        variables.properties().forEach(variable -> values.put(variable.getKey(), value(variable.getValue())));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("desk-" + form, values)
                .getId();
        task = nextTask();
    }

    private String nextTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static Object value(JsonNode node) {
        return node.isContainerNode() ? Spin.JSON(node.toString()) : JSON.convertValue(node, Object.class);
    }

    /** Sends the variables, and answers what comes back. */
    HttpResponse<String> send(JsonNode variables) {
        HttpResponse<String> answer = visitor.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":" + variables + "}");
        if (answer.statusCode() == ACCEPTED) {
            task = nextTask();
        }
        return answer;
    }

    /** The keys of the fields that the answer to a form complains of; none if the form was accepted. */
    static Set<String> faults(JsonNode form, HttpResponse<String> answer) {
        Set<String> faults = new TreeSet<>();
        if (answer.statusCode() != ACCEPTED) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            form.get("components").forEach(field -> {
                String label =
                        field.path("label").asText(field.path("dateLabel").asText());
                if (field.has("key") && answer.body().contains("»" + label + "«")) {
                    faults.add(field.get("key").asText());
                }
            });
            assertThat(faults).as("fields named in " + answer.body()).isNotEmpty();
        }
        return faults;
    }

    /** Takes everything away again. */
    void clear() {
        engine.getRepositoryService().createDeploymentQuery().deploymentName(NAME).list().stream()
                .map(Deployment::getId)
                .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }
}
