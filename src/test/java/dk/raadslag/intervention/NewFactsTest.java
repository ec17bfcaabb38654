package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConfirmNewFactsForm;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** New facts about an effort that has an open case are attached to that case (§ 8, stk. 2). */
@RaadslagTest
class NewFactsTest extends ProcessTest {

    @Test
    @Tag("E-25")
    void newFactsAreAttachedToTheRunningCaseWhoseAgreementGoesOn() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        refused(
                "Start forløbet »Nye oplysninger i en løbende sag«",
                () -> desk.document("JC-0851", "SYGEDAGPENGE", "FLEKSJOB"));
        var before = progress.openTasks(number);

        ProcessInstance facts = desk.documentNewFacts(number, "SYGEDAGPENGE");
        assertThat(progress.openTasks(number)).contains("userTask_confirmNewFacts @ [rd-NJ]");
        office.as("rd-NJ").complete(number, new ConfirmNewFactsForm().confirmed(true));

        assertThat(facts).isEnded().hasPassed("endEvent_attached");
        assertThat(file.values("""
                        SELECT f.supplement || ' ' || f.status || ' ' || a.effort_area FROM raadslag.finding f
                        JOIN raadslag.finding_area a ON a.finding_id = f.id WHERE f.case_number = ? ORDER BY f.documented_at""", number))
                .containsExactly("false CONFIRMED SYGEDAGPENGE", "true CONFIRMED SYGEDAGPENGE");
        assertThat(file.record(number))
                .containsSubsequence(
                        "documentNewFacts region-NJ (§ 8, stk. 2)",
                        "confirmNewFacts rd-NJ (§ 11, stk. 1, jf. § 8, stk. 2)");
        assertThat(file.documents(number)).filteredOn("result-problem"::equals).hasSize(2);
        assertThat(file.letters(number))
                .contains("new-facts-confirmed council-NJ", "new-facts-confirmed jc-municipal-0851");
        assertThat(progress.openTasks(number)).isEqualTo(before);
        director.settle(number, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    void whatTheDirectorDoesNotConfirmIsNotSentOut() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        ProcessInstance facts = desk.documentNewFacts(number, "SYGEDAGPENGE");
        refused("Begrundelse", () -> office.as("rd-NJ").complete(number, new ConfirmNewFactsForm().confirmed(false)));
        office.as("rd-NJ")
                .complete(number, new ConfirmNewFactsForm().confirmed(false).reason("Tallene er for få."));

        assertThat(facts).isEnded().hasPassed("endEvent_notConfirmed");
        assertThat(file.letters(number)).noneMatch(letter -> letter.startsWith("new-facts"));
    }

    @Test
    void newFactsOfACaseThatIsOverMeanwhileAreForANewOne() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        ProcessInstance facts = desk.documentNewFacts(number, "SYGEDAGPENGE");
        director.withdraw(number, "CASE");

        refused(
                "bed regionskontoret begynde en ny sag",
                () -> office.as("rd-NJ").complete(number, new ConfirmNewFactsForm().confirmed(true)));
        office.as("rd-NJ")
                .complete(number, new ConfirmNewFactsForm().confirmed(false).reason("Sagen er afsluttet."));
        assertThat(facts).isEnded().hasPassed("endEvent_notConfirmed");
    }

    @Test
    void newFactsBelongToAnOpenCaseOfTheOwnRegionAboutTheSameArea() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        refused("er ikke om »Fleksjob", () -> desk.documentNewFacts(number, "FLEKSJOB"));
        refused("findes ikke", () -> desk.documentNewFacts("INT-NJ-1999-0001", "SYGEDAGPENGE"));
        String undecided = desk.document("JC-0810", "FLEKSJOB");
        refused("er ikke åben", () -> desk.documentNewFacts(undecided, "FLEKSJOB"));
        director.withdraw(number, "CASE");
        refused("er ikke åben", () -> desk.documentNewFacts(number, "SYGEDAGPENGE"));
    }
}
