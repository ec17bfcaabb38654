package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides sees on the task what the decision is about. */
@RaadslagTest
class DeciderFieldsTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";

    @Autowired
    TaskService taskService;

    @Test
    void fromTheNeedForAnAgreementToComplianceTheDirectorSeesWhatIsDecidedOn() {
        String number = desk.reacted(AALBORG, "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);

        assertThat(field(number, "userTask_assessNeedForAgreement", "caseAreaNames"))
                .isEqualTo("Opfølgning for modtagere af sygedagpenge");
        assertThat(field(number, "userTask_assessNeedForAgreement", "dialogueHeld"))
                .contains("Dialogmødet er holdt", "Årsager til resultatproblemet: ");
        assertThat(field(number, "userTask_assessNeedForAgreement", "positionOfCouncil"))
                .isEqualTo("for");
        assertThat(field(number, "userTask_assessNeedForAgreement", "opinionOfCouncil"))
                .isNotBlank();
        desk.assess(number, "INSUFFICIENT");
        table.offer(number, "SYGEDAGPENGE");
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        assertThat(field(number, "userTask_signByDirector", "partySignatures"))
                .contains("Kommunalbestyrelsen i Aalborg Kommune: Parten har underskrevet aftalen.");
        assertThat(field(number, "userTask_signByDirector", "positionOfCouncil"))
                .isEqualTo("for");
        table.signAsDirector(number);
        director.settle(number, 60);
        assertThat(field(number, "userTask_chooseNextStep", "resultsOfAgreement"))
                .contains("resultatkrav");
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.acknowledge(number);
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Firma A", 100, false);
        providers.report(number);
        assertThat(field(number, "userTask_assessCompliance", "orderGiven"))
                .contains("Opfølgning for modtagere af sygedagpenge", "Frist: ");
        assertThat(field(number, "userTask_assessCompliance", "progressReports"))
                .contains("Kommunalbestyrelsen i Aalborg Kommune: Status: ");
    }

    private String field(String number, String task, String name) {
        return String.valueOf(taskService.getVariable(progress.taskId(number, task), name));
    }
}
