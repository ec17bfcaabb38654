package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that waits for the council, and is after each test as it was before. */
@RaadslagTest
abstract class UntouchedCase {

    static final String BRIEF = "userTask_prepareCouncilBrief";

    @Autowired
    Progress progress;

    @Autowired
    CaseDesk cases;

    @Autowired
    CaseFile file;

    @Autowired
    RuntimeService runtimeService;

    String number;
    ProcessInstance council;
    Map<String, Object> variables;
    Map<String, String> before;

    @BeforeEach
    void aCaseWaitsForTheCouncil() {
        number = cases.document("JC-0851", "SYGEDAGPENGE");
        cases.confirm(number);
        council = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("council-involvement")
                .singleResult();
        variables = runtimeService.getVariables(council.getId());
        before = file.marks();
    }

    @AfterEach
    void theCaseIsAsItWas() {
        assertThat(file.marks()).isEqualTo(before);
        assertThat(runtimeService.getVariables(council.getId())).hasToString(variables.toString());
        assertThat(progress.openTasks(number)).containsExactly(BRIEF + " @ [secretariat-NJ]");
    }
}
