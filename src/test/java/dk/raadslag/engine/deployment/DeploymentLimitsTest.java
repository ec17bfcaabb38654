package dk.raadslag.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.RaadslagTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is too much for the engine or its tables is refused in words, before the engine begins to read it. */
@RaadslagTest
class DeploymentLimitsTest {

    private static final String TOO_LONG = "x".repeat(256);
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://cafeteria"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <message id="message" name="Sulten"/>
              <process id="cafeteria" name="Kantine" isExecutable="true" camunda:historyTimeToLive="P1D"
                  camunda:versionTag="1" camunda:candidateStarterGroups="cook">
                <startEvent id="start"><messageEventDefinition messageRef="message"/></startEvent>
                <startEvent id="noon"><timerEventDefinition><timeCycle>0 0 12 * * ?</timeCycle></timerEventDefinition></startEvent>
                <userTask id="task" name="Lav kaffe"/>
              </process>
            </definitions>
            """;
    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="Kort" namespace="n"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="menu" name="Ret" camunda:historyTimeToLive="P1D">
                <decisionTable id="t"><output id="o" name="dish" typeRef="string"/></decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    RepositoryService repositoryService;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a.bpmn", MODEL, "\"cafeteria\"", TOO_LONG, "Id på elementet »xxx"),
                Arguments.of("a.bpmn", MODEL, "\"Kantine\"", TOO_LONG, "Name på elementet »cafeteria«"),
                Arguments.of("a.bpmn", MODEL, "\"1\"", "x".repeat(65), "Version tag på elementet »cafeteria«"),
                Arguments.of("a.bpmn", MODEL, "\"cook\"", "cook, " + TOO_LONG, "Candidate starter groups"),
                Arguments.of("a.bpmn", MODEL, "\"Sulten\"", TOO_LONG, "Name på elementet »message«"),
                Arguments.of("a.bpmn", MODEL, "\"noon\"", TOO_LONG, "Id på elementet »xxx"),
                Arguments.of("a.bpmn", MODEL, "\"Lav kaffe\"", TOO_LONG, "Name på elementet »task«"),
                Arguments.of("a.bpmn", MODEL, "\"http://cafeteria\"", TOO_LONG, "Target namespace"),
                Arguments.of("a.bpmn", MODEL, ">0 0 12 * * ?<", "${'R/P1D'" + " ".repeat(250) + "}", "for lang"),
                Arguments.of("a.dmn", TABLE, "\"menu\"", TOO_LONG, "Id på elementet »xxx"),
                Arguments.of("a.dmn", TABLE, "\"Ret\"", TOO_LONG, "Name på elementet »menu«"),
                Arguments.of("a.dmn", TABLE, "\"tables\"", TOO_LONG, "Id på elementet »xxx"),
                Arguments.of("a.form", "{\"id\": \"menu\"}", "\"menu\"", TOO_LONG, "Id på skemaet"),
                Arguments.of("a.form", "{\"id\": \"menu\"}", "menu", "a\\u0000b", "a.form"));
    }

    @ParameterizedTest(name = "{0} {4}")
    @MethodSource("texts")
    void aTextThatTheEngineCannotStoreIsRefusedWithItsElement(
            String file, String model, String text, String longer, String named) {
        String quote = text.substring(0, 1);
        String edited = quote.equals("m")
                ? model.replace(text, longer)
                : model.replace(text, quote + longer + text.substring(text.length() - 1));
        assertThatThrownBy(() -> deploy(file, edited))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("ENGINE");
    }

    @Test
    void theLineIsTold() {
        assertThatThrownBy(() -> deploy("a.bpmn", MODEL.replace("Sulten", TOO_LONG)))
                .hasMessage(
                        "Filen a.bpmn, linje 3: Name på elementet »message« fylder 256 tegn og må højst fylde 255. Forkort det, og læg filen ind igen.");
    }

    @Test
    void soIsALongNameOfAFile() {
        assertThatThrownBy(() -> deploy(TOO_LONG + ".form", "{\"id\": \"menu\"}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Name på filen");
    }

    @Test
    void whatFitsIsTaken() {
        String longest = MODEL.replace("Sulten", "x".repeat(255)).replace("cook", "c".repeat(255) + ",d".repeat(100));
        String id = deploy("a.bpmn", longest);
        assertThat(repositoryService.getDeploymentResourceNames(id)).containsExactly("a.bpmn");
        repositoryService.deleteDeployment(id, true);
    }

    @Test
    void aDiagramWithTooManyElementsIsRefusedAtOnce() {
        String tasks = row(30_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> deploy("a.bpmn", tasks))
                        .isInstanceOf(Refusal.class)
                        .hasMessage(
                                "Filen a.bpmn har mere end 10000 dele. Del diagrammet i flere forløb, der kalder hinanden."));
    }

    @Test
    void soAreTooManyInSeveralDiagrams() {
        var deployment = repositoryService.createDeployment();
        for (int file = 0; file < 3; file++) {
            deployment.addString(file + ".bpmn", row(4_900));
        }
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(deployment::deploy)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("tilsammen"));
    }

    @Test
    void soIsADiagramThatIsTooDeep() {
        String deep = MODEL.replace(
                "</process>", "<subProcess id='s'>".repeat(100) + "</subProcess>".repeat(100) + "</process>");
        assertThatThrownBy(() -> deploy("a.bpmn", deep))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Filen a.bpmn, linje 9: Der er mere end 100 dele inde i hinanden.");
    }

    @Test
    void soAreTooManyFilesAndTooManyBytes() {
        var files = repositoryService.createDeployment();
        for (int file = 0; file <= DeploymentLimits.MOST_FILES; file++) {
            files.addString(file + ".form", "{}");
        }
        assertThatThrownBy(files::deploy).isInstanceOf(Refusal.class).hasMessageContaining("Du lægger 501 filer ind");
        assertThatThrownBy(() -> deploy("a.form", " ".repeat(DeploymentLimits.MOST_BYTES + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Filerne fylder 9 MB tilsammen og må højst fylde 8 MB");
    }

    private static String row(int tasks) {
        StringBuilder row = new StringBuilder();
        for (int task = 0; task < tasks; task++) {
            row.append("<task id='t%1$d'/><sequenceFlow id='f%1$d' sourceRef='t%1$d' targetRef='t%2$d'/>"
                    .formatted(task, (task + 1) % tasks));
        }
        return MODEL.replace("</process>", row + "</process>");
    }

    private String deploy(String file, String content) {
        return repositoryService
                .createDeployment()
                .addString(file, content)
                .deploy()
                .getId();
    }
}
