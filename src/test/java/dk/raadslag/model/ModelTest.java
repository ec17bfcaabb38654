package dk.raadslag.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rules that hold for every model and form. */
@RaadslagTest
class ModelTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z]*_[a-z][a-zA-Z0-9]*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Set<String> WORKING_COMPONENTS = Set.of(
            "text",
            "html",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "datetime",
            "group",
            "dynamiclist",
            "separator",
            "spacer");

    @Autowired
    ApplicationContext context;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ObjectMapper json;

    @TestFactory
    Stream<DynamicTest> theFileIsNamedAfterItsProcess() {
        return perModel(model -> {
            Process process = process(model);
            assertThat(PROCESSES.resolve(process.getId() + ".bpmn")).exists();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(documentation(process)).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyElementHasAMeaningfulIdAndAPlaceInTheDiagram() {
        return perModel(model -> {
            Set<String> drawn = new TreeSet<>();
            model.getModelElementsByType(BpmnShape.class)
                    .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
            model.getModelElementsByType(BpmnEdge.class)
                    .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
            for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                assertThat(element.getId()).matches(ID);
                assertThat(drawn).contains(element.getId());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyUserTaskHasFormRoleDeadlineAndParagraph() {
        return perModel(model -> model.getModelElementsByType(UserTask.class).forEach(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isNotBlank();
            assertThat(FORMS.resolve(task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate()).as(task.getId()).matches("\\$\\{(policy|replyDeadline)\\..*");
            assertThat(documentation(task)).as(task.getId()).containsAnyOf("§", "{{paragraph}}");
            assertThat(listeners(task)).as("act of " + task.getId()).isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentationSaysMoreThanTheParagraph() {
        return perModel(model -> model.getModelElementsByType(FlowNode.class).forEach(element -> {
            String words = documentation(element)
                    .replaceAll("§+ \\d+|stk\\.|pkt\\.|[^\\p{L} ]", "")
                    .strip();
            if (!(element instanceof Gateway) || !documentation(element).isEmpty()) {
                assertThat(words.split(" +")).as(element.getId()).hasSizeGreaterThan(3);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyStartFormExists() {
        return perModel(model -> model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .forEach(start -> assertThat(FORMS.resolve(start.getCamundaFormRef() + ".form"))
                        .exists()));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceTaskIsASavePointWithRetries() {
        return perModel(model -> model.getModelElementsByType(ServiceTask.class).forEach(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getExtensionElements().getDomElement().getChildElements())
                    .as("retry cycle of " + task.getId())
                    .anyMatch(element -> element.getLocalName().equals("failedJobRetryTimeCycle"));
            assertBean(task.getCamundaDelegateExpression(), JavaDelegate.class, task);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyBeanThatAModelNamesExists() {
        return perModel(model -> {
            model.getModelElementsByType(CamundaTaskListener.class)
                    .forEach(listener ->
                            assertBean(listener.getCamundaDelegateExpression(), TaskListener.class, listener));
            model.getModelElementsByType(CamundaExecutionListener.class)
                    .forEach(listener ->
                            assertBean(listener.getCamundaDelegateExpression(), ExecutionListener.class, listener));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCalledProcessAndDecisionExists() {
        return perModel(model -> {
            for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
                assertThat(PROCESSES.resolve(call.getCalledElement() + ".bpmn")).exists();
            }
            for (BusinessRuleTask rule : model.getModelElementsByType(BusinessRuleTask.class)) {
                assertThat(PROCESSES.resolve(rule.getCamundaDecisionRef() + ".dmn"))
                        .exists();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLetterThatAModelSendsIsWritten() {
        return perModel(model -> model.getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> input.getCamundaName().equals("letter"))
                .map(ModelElementInstance::getTextContent)
                .forEach(letter -> assertThat(Path.of("src/main/resources/letters", letter + ".txt"))
                        .exists()));
    }

    @Test
    void everyFormIsUsedOnceNamedAfterItsFileAndMadeOfPartsThatWork() throws IOException {
        Set<String> used = new TreeSet<>();
        for (BpmnModelInstance model : models()) {
            model.getModelElementsByType(UserTask.class).forEach(task -> used.add(task.getCamundaFormRef()));
            model.getModelElementsByType(StartEvent.class).forEach(start -> used.add(start.getCamundaFormRef() + ""));
        }
        for (Path file : files(FORMS, ".form")) {
            JsonNode form = json.readTree(file.toFile());
            assertThat(file.getFileName().toString()).isEqualTo(form.get("id").asText() + ".form");
            assertThat(used).contains(form.get("id").asText());
            assertThat(form.get("components").findValuesAsText("type"))
                    .as(file.toString())
                    .isNotEmpty();
            for (JsonNode component : FormFiles.components(form)) {
                assertThat(component.get("type").asText()).as(file.toString()).isIn(WORKING_COMPONENTS);
            }
            assertThat(form.toString()).as("paragraph in " + file).containsAnyOf("§", "{{paragraph}}");
        }
    }

    @Test
    void everyModelIsDeployed() throws IOException {
        for (Path file : files(PROCESSES, ".bpmn")) {
            String key = file.getFileName().toString().replace(".bpmn", "");
            assertThat(repositoryService
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .latestVersion()
                            .count())
                    .as(key)
                    .isOne();
        }
        for (Path file : files(PROCESSES, ".dmn")) {
            String key = file.getFileName().toString().replace(".dmn", "");
            assertThat(repositoryService
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(key)
                            .latestVersion()
                            .count())
                    .as(key)
                    .isOne();
        }
    }

    private Stream<DynamicTest> perModel(java.util.function.Consumer<BpmnModelInstance> rule) {
        return models().stream()
                .map(model -> DynamicTest.dynamicTest(process(model).getId(), () -> rule.accept(model)));
    }

    private static List<BpmnModelInstance> models() {
        return files(PROCESSES, ".bpmn").stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .reduce("", String::concat);
    }

    private static Collection<CamundaTaskListener> listeners(FlowNode task) {
        return task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list();
    }

    private void assertBean(String expression, Class<?> type, ModelElementInstance element) {
        Matcher bean = BEAN.matcher(String.valueOf(expression));
        assertThat(bean.matches())
                .as(element.getElementType().getTypeName() + " names a bean: " + expression)
                .isTrue();
        assertThat(context.getBean(bean.group(1))).as(expression).isInstanceOf(type);
    }
}
