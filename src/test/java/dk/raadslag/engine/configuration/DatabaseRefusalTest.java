package dk.raadslag.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.ApproveBriefForm;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database refuses is a sentence for a person, and a failure that is tried again for a background job. */
@RaadslagTest
class DatabaseRefusalTest {

    private static final Command<Void> REFUSED = context -> {
        throw new DataIntegrityViolationException("violates a constraint");
    };

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Accounts accounts;

    @Autowired
    BackDoor backDoor;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    CouncilRoom council;

    @Autowired
    CaseFile file;

    @Autowired
    TaskService taskService;

    @Autowired
    IdentityService identityService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void aPersonReadsASentenceAndNothingIsStored() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        council.prepareBrief(number);
        backDoor.forceTo(number, "userTask_approveBrief");
        List<String> twins = taskService.createTaskQuery().taskDefinitionKey("userTask_approveBrief").list().stream()
                .map(Task::getId)
                .toList();
        office.as("rd-NJ").submit(twins.get(0), new ApproveBriefForm().briefAnswer("APPROVE"));
        var before = file.marks();

        var visitor = new Visitor(port);
        String user = accounts.of("rd-NJ");
        visitor.logIn(user, user);
        var answer = visitor.post(
                "/camunda/api/engine/engine/default/task/" + twins.get(1) + "/submit-form",
                "{\"variables\": {\"briefAnswer\": {\"value\": \"APPROVE\"}}}");

        assertThat(twins).hasSize(2);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"type\":\"Refusal\"", "strider mod det, der allerede er registreret")
                .doesNotContain("approved_brief");
        assertThat(file.marks()).isEqualTo(before);
    }

    @Test
    void aBackgroundJobKeepsTheFailure() {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(REFUSED))
                .isInstanceOf(DataIntegrityViolationException.class);

        identityService.setAuthentication("test-rd-NJ", List.of("rd-NJ"));
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(REFUSED))
                .isInstanceOf(Refusal.class);
    }
}
