package dk.raadslag.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.migration.Migrations.Move;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.BatchDesk;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.NewVersions;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running case follows a new version of its process, but never past a step that the law needs. */
@RaadslagTest
class MigrationTest {

    private static final String AGREEMENT = "improvement-agreement";
    private static final String DRAFT = "userTask_draftAgreement";
    private static final Consumer<Move> UNRECORDED = move -> {};

    @LocalServerPort
    int port;

    @Autowired
    Progress progress;

    @Autowired
    CaseDesk cases;

    @Autowired
    AgreementTable table;

    @Autowired
    CaseFile file;

    @Autowired
    NewVersions versions;

    @Autowired
    Migrations migrations;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    BatchDesk batches;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    String number;
    ProcessInstance negotiation;

    @BeforeEach
    void anAgreementIsDrafted() {
        number = cases.toAgreement("JC-0851", "SYGEDAGPENGE");
        negotiation = run(AGREEMENT);
    }

    @AfterEach
    void removeTheNewVersions() {
        versions.remove();
    }

    @Test
    void aCaseGoesOnByTheNewVersion() {
        String newest = deploySameSteps();
        Map<String, String> before = file.marks();

        assertThat(migrations.preview(AGREEMENT))
                .singleElement()
                .satisfies(move -> assertThat(move.obstacle()).isNull())
                .satisfies(move -> assertThat(move.caseNumber()).isEqualTo(number))
                .satisfies(move -> assertThat(move.to()).isEqualTo(move.from() + 1));
        assertThat(run(AGREEMENT).getProcessDefinitionId())
                .as("after the preview")
                .isEqualTo(negotiation.getProcessDefinitionId());
        assertThat(file.marks()).isEqualTo(before);

        List<Move> recorded = new ArrayList<>();
        Move move = migrations.move(previewed(), recorded::add);

        assertThat(recorded).containsExactly(move);
        assertThat(run(AGREEMENT).getProcessDefinitionId()).isEqualTo(newest);
        assertThat(migrations.preview(AGREEMENT)).isEmpty();
        table.conclude(number, "SYGEDAGPENGE");
        assertThat(file.agreements(number)).containsExactly("ACTIVE");
    }

    @Test
    void aCaseIsNotMovedPastTheCouncil() {
        String newest = deployCouncilFirst();

        assertThat(migrations.preview(AGREEMENT))
                .singleElement()
                .extracting(Move::obstacle)
                .asString()
                .contains("§ 11, stk. 1 og 3", "(userTask_sendOffer)", "Vej i diagrammet: Udarbejd aftaleudkast → ");
        assertThat(migrations.move(previewed(), UNRECORDED).obstacle()).contains("§ 11, stk. 1 og 3");
        Visitor administrator = new Visitor(port);
        administrator.logIn("admin", "test");
        HttpResponse<String> answer =
                administrator.post("/camunda/api/engine/engine/default/migration/execute", """
                {"migrationPlan": {"sourceProcessDefinitionId": "%s", "targetProcessDefinitionId": "%s",
                    "instructions": [{"sourceActivityIds": ["%s"], "targetActivityIds": ["%s"]}]},
                  "processInstanceIds": ["%s"]}""".formatted(
                                negotiation.getProcessDefinitionId(), newest, DRAFT, DRAFT, negotiation.getId()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Sagen kan ikke flyttes dertil. § 11, stk. 1 og 3");
        assertUnmoved();
    }

    @Test
    void aCaseThatHasHeardTheCouncilMayBeMoved() {
        table.offer(number, "SYGEDAGPENGE");
        deployCouncilFirst();

        assertThat(migrations.preview(AGREEMENT)).extracting(Move::obstacle).containsOnlyNulls();
    }

    @Test
    void noStepIsMappedOntoALaterAct() {
        String newest = deploySameSteps();
        for (String act : List.of("userTask_sendOffer", "userTask_signByDirector", "userTask_recordNoAgreement")) {
            MigrationPlan plan = runtimeService
                    .createMigrationPlan(negotiation.getProcessDefinitionId(), newest)
                    .mapActivities(DRAFT, act)
                    .build();
            var migration = runtimeService.newMigration(plan).processInstanceIds(negotiation.getId());

            assertThatThrownBy(migration::execute).isInstanceOf(Refusal.class).hasMessageContaining("(" + act + ")");
            refusedInBackground(migration);
        }
        assertUnmoved();
    }

    @Test
    void noStepIsMappedOntoAnotherEvenWhereTheLawAllowsBoth() {
        String present = negotiation.getProcessDefinitionId();
        MigrationPlan plan = runtimeService
                .createMigrationPlan(present, present)
                .mapActivities(DRAFT, "userTask_offerConsultancy")
                .build();
        var migration = runtimeService.newMigration(plan).processInstanceIds(negotiation.getId());

        assertThatThrownBy(migration::execute)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bliver ved det trin, hvor den er, med alt");
        refusedInBackground(migration);
        assertUnmoved();
    }

    @Test
    void nothingIsLeftOutOnTheWayToANewVersion() {
        MigrationPlan plan = runtimeService
                .createMigrationPlan(negotiation.getProcessDefinitionId(), deploySameSteps())
                .mapEqualActivities()
                .build();

        for (var migration : List.of(
                runtimeService.newMigration(plan).skipCustomListeners(),
                runtimeService.newMigration(plan).skipIoMappings())) {
            migration.processInstanceIds(negotiation.getId());
            assertThatThrownBy(migration::execute)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("med alt, hvad der hører til (§§ 7-13)");
            refusedInBackground(migration);
        }
        assertUnmoved();
    }

    @Test
    void aCaseIsNotParkedInAnotherProcess() {
        String sink = versions.deployOther("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="sink"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="sink" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow" sourceRef="start" targetRef="userTask_draftAgreement"/>
                    <userTask id="userTask_draftAgreement" name="Vent"/>
                  </process>
                </definitions>""");
        ProcessInstance parked = runtimeService.startProcessInstanceById(sink);

        assertNotMigrated(negotiation, sink);
        assertNotMigrated(parked, negotiation.getProcessDefinitionId());
        assertUnmoved();
    }

    private void assertNotMigrated(ProcessInstance run, String target) {
        Visitor administrator = new Visitor(port);
        administrator.logIn("admin", "test");
        for (String way : List.of("execute", "executeAsync")) {
            HttpResponse<String> answer =
                    administrator.post("/camunda/api/engine/engine/default/migration/" + way, """
                    {"migrationPlan": {"sourceProcessDefinitionId": "%s", "targetProcessDefinitionId": "%s",
                        "instructions": [{"sourceActivityIds": ["%s"], "targetActivityIds": ["%s"]}]},
                      "processInstanceIds": ["%s"]}""".formatted(
                                    run.getProcessDefinitionId(), target, DRAFT, DRAFT, run.getId()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("En sag kan kun flyttes til en anden version af den samme proces (§§ 7-13).");
        }
        MigrationPlan plan = runtimeService
                .createMigrationPlan(run.getProcessDefinitionId(), target)
                .mapActivities(DRAFT, DRAFT)
                .build();
        refusedInBackground(runtimeService.newMigration(plan).processInstanceIds(run.getId()));
    }

    @Test
    void aStepThatTheNewVersionDoesNotHaveIsNamed() {
        versions.deploy(
                AGREEMENT,
                model -> model.replace("targetRef=\"callActivity_councilAgreement\"", "targetRef=\"userTask_extra\"")
                        .replace("<bpmn:callActivity id=\"callActivity_councilAgreement\"", """
                        <bpmn:userTask id="userTask_extra" name="Læs korrektur" camunda:candidateGroups="region-${regionCode}"/>
                        <bpmn:sequenceFlow id="flow_extra" sourceRef="userTask_extra" targetRef="callActivity_councilAgreement"/>
                        <bpmn:callActivity id="callActivity_councilAgreement\""""));
        migrations.move(previewed(), UNRECORDED);
        table.prepare(number, "SYGEDAGPENGE");
        deploySameSteps();

        assertThat(migrations.preview(AGREEMENT))
                .extracting(Move::obstacle)
                .containsExactly(
                        "Sagen står ved »Læs korrektur«, som ikke findes på samme måde i den nye version. Vent, til sagen er kommet videre.");
    }

    @Test
    void aCouncilThatIsHeardOnOneThingDoesNotCountForAnother() {
        String begun = cases.document("JC-0820", "SYGEDAGPENGE");
        cases.confirm(begun);
        versions.deploy("intervention", MigrationTest::heardOnTheAgreementFirst);

        assertThat(migrations.preview("intervention"))
                .filteredOn(move -> begun.equals(move.caseNumber()))
                .singleElement()
                .extracting(Move::obstacle)
                .asString()
                .contains("»Inddrag rådet i valg af reaktion« (callActivity_councilReaction) kan ikke afsluttes med");
    }

    /** The running call keeps its name, but now stands for another stage; the stage that the law needs comes after it. */
    private static String heardOnTheAgreementFirst(String model) {
        int begin = model.indexOf("<bpmn:callActivity id=\"callActivity_councilReaction\"");
        String end = "</bpmn:callActivity>";
        String call = model.substring(begin, model.indexOf(end, begin) + end.length());
        return model.replace("sourceRef=\"callActivity_councilReaction\"", "sourceRef=\"callActivity_again\"")
                .replace(
                        call,
                        call.replace("${'REACTION'}", "${'AGREEMENT'}")
                                + call.replace("id=\"callActivity_councilReaction\"", "id=\"callActivity_again\"")
                                + "<bpmn:sequenceFlow id=\"flow_again\" sourceRef=\"callActivity_councilReaction\" targetRef=\"callActivity_again\"/>");
    }

    private Move previewed() {
        return migrations.preview(AGREEMENT).get(0);
    }

    private String deploySameSteps() {
        return versions.deploy(
                AGREEMENT, model -> model.replace("name=\"Inddrag rådet i aftaleudkastet\"", "name=\"Hør rådet\""));
    }

    private String deployCouncilFirst() {
        return versions.deploy(
                AGREEMENT,
                model -> model.replace(
                                "sourceRef=\"startEvent_agreementNeeded\" targetRef=\"gateway_draft\"",
                                "sourceRef=\"startEvent_agreementNeeded\" targetRef=\"callActivity_councilAgreement\"")
                        .replace(
                                "sourceRef=\"callActivity_councilAgreement\" targetRef=\"userTask_sendOffer\"",
                                "sourceRef=\"callActivity_councilAgreement\" targetRef=\"gateway_draft\"")
                        .replace(
                                "sourceRef=\"serviceTask_fileAgreementDraft\" targetRef=\"callActivity_councilAgreement\"",
                                "sourceRef=\"serviceTask_fileAgreementDraft\" targetRef=\"userTask_sendOffer\""));
    }

    /** Neither is such a batch made, nor does one that somebody made all the same do anything. */
    private void refusedInBackground(MigrationPlanExecutionBuilder migration) {
        assertThatThrownBy(migration::executeAsync).isInstanceOf(Refusal.class);
        var builder = (MigrationPlanExecutionBuilderImpl) migration;
        Batch batch = engine.getCommandExecutorTxRequired()
                .execute(context -> new MigrateProcessInstanceBatchCmd(builder).execute(context));
        batches.assertRefused(batch, "§");
    }

    private void assertUnmoved() {
        assertThat(run(AGREEMENT).getProcessDefinitionId()).isEqualTo(negotiation.getProcessDefinitionId());
        assertThat(progress.openTasks(number)).containsExactly(DRAFT + " @ [region-NJ]");
    }

    private ProcessInstance run(String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult();
    }
}
