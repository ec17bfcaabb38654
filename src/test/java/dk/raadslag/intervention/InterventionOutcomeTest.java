package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ChooseNextStepForm;
import dk.raadslag.support.form.DecideCloseMonitoringForm;
import dk.raadslag.support.form.DecideRecommendationForm;
import dk.raadslag.support.form.MinisterDecisionForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the agreement to the end of the case (§ 11, stk. 1-4). */
@RaadslagTest
class InterventionOutcomeTest extends ProcessTest {

    private static final String NEXT = "userTask_chooseNextStep @ [rd-NJ]";
    private static final String DRAFT = "userTask_draftAgreement @ [region-NJ]";
    private static final String RECOMMENDATION = "userTask_draftOrderRecommendation @ [region-NJ]";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFulfilledAgreementEndsTheCaseAndNothingGoesToTheMinister() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 95);

        assertThat(progress.the("intervention", number))
                .hasPassedInOrder("serviceTask_reportFulfilled", "endEvent_agreementFulfilled")
                .hasNotPassed("callActivity_orderRecommendation");
        assertThat(file.letters(number)).contains("agreement-fulfilled council-NJ");
        assertEnded(number, Outcome.AGREEMENT_FULFILLED);
    }

    @Test
    void anAgreementNotFulfilledLeavesTheNextStepToTheDirector() {
        String number = notFulfilled();

        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        refused(
                "Valget i feltet »Næste skridt« findes ikke",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new ChooseNextStepForm().choice("CLOSE_CASE").reason("Vi opgiver.")));
        refused(
                "Begrundelse",
                () -> office.as("rd-NJ").complete(number, new ChooseNextStepForm().choice("NEW_AGREEMENT")));
    }

    @Test
    @Tag("E-06")
    void theDirectorMaySeekANewAgreement() {
        String number = notFulfilled();
        director.choose(number, "NEW_AGREEMENT");

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    @Tag("E-06")
    @Tag("INV-03")
    void theDirectorMayFollowTheDevelopmentCloselyAfterTheCouncilIsInvolvedAnew() {
        String number = notFulfilled();
        refused("Valget i feltet »Næste skridt« findes ikke", () -> director.choose(number, "CLOSE_MONITORING"));
        refused(
                "Rådet skal være inddraget, før regionsdirektøren beslutter at følge udviklingen tæt",
                () -> backDoor.forceTo(number, "userTask_decideCloseMonitoring"));
        director.choose(number, "HEAR_COUNCIL");
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        backDoor.forceTo(number, "userTask_decideCloseMonitoring");
        refused(
                "Det regionale beskæftigelsesråd skal først inddrages i beslutningen om at reagere",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new DecideCloseMonitoringForm()
                                        .followClosely(true)
                                        .reason("Det går nok.")));
        backDoor.takeAway(number, "userTask_decideCloseMonitoring");
        council.involve(number, "AGAINST");
        assertThat(progress.openTasks(number)).containsExactly("userTask_decideCloseMonitoring @ [rd-NJ]");
        office.as("rd-NJ")
                .complete(
                        number,
                        new DecideCloseMonitoringForm()
                                .followClosely(true)
                                .reason("Kommunen har ansat flere sagsbehandlere."));
        jobs.fireTimer(number, "intermediateEvent_nextReview");

        assertThat(progress.openTasks(number)).containsExactly("userTask_reviewDevelopment @ [region-NJ]");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT", "REACTION");
    }

    @Test
    @Tag("E-06")
    void theCouncilMayMakeTheDirectorChooseAnotherStep() {
        String number = notFulfilled();
        director.followClosely(number, "AGAINST", false);

        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        assertThat(file.record(number)).contains("decideCloseMonitoring rd-NJ (§ 11, stk. 1 og 3)");
        director.choose(number, "RECOMMEND_ORDER");
        assertThat(progress.openTasks(number)).containsExactly(RECOMMENDATION);
    }

    @Test
    @Tag("INV-03")
    void theCouncilIsInvolvedAnewAfterTheMinistersNo() {
        String number = notFulfilled();
        director.followClosely(number, "FOR", false);
        clock.setTo(clock.today().plusDays(1));
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        office.as("minister")
                .complete(
                        number,
                        new MinisterDecisionForm().decision("DECLINE").answerReason("Jobcenteret bør have mere tid."));
        director.choose(number, "HEAR_COUNCIL");
        backDoor.forceTo(number, "userTask_decideCloseMonitoring");
        refused(
                "Det regionale beskæftigelsesråd skal først inddrages i beslutningen om at reagere",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new DecideCloseMonitoringForm()
                                        .followClosely(true)
                                        .reason("Rådet har jo sagt ja én gang.")));
    }

    @Test
    void anUnfulfilledAgreementMayLeadToAnOrderAndTheCaseEndsWhenItIsCarriedOut() {
        String number = notFulfilled();
        director.choose(number, "RECOMMEND_ORDER");
        assertThat(progress.openTasks(number)).containsExactly(RECOMMENDATION);
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);

        assertThat(progress.the("intervention", number))
                .hasPassedInOrder("serviceTask_finalReport", "endEvent_caseClosed");
        assertThat(file.letters(number)).contains("final-report council-NJ", "final-report jc-municipal-0851");
        assertEnded(number, Outcome.CASE_CLOSED);
    }

    @Test
    void whoRefusesDialogueAndAgreementMayBeOrdered() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "REFUSE");
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, EffortKind.MUNICIPAL);
        assertThat(progress.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(progress.openTasks(number)).containsExactly(RECOMMENDATION);
    }

    @Test
    @Tag("E-11")
    void theMinistersRefusalBringsTheCaseBackToTheDirector() {
        String number = notFulfilled();
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        office.as("minister")
                .complete(
                        number,
                        new MinisterDecisionForm().decision("DECLINE").answerReason("Jobcenteret bør have mere tid."));

        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        assertThat(cases.requireOpen(CaseNumber.of(number))).isNotNull();
    }

    @Test
    @Tag("E-04")
    void thePartWhoseOwnerRefusesBecomesACaseOfItsOwn() {
        String number = refusedInPart();
        String part = jdbc.sql("SELECT case_number FROM raadslag.intervention_case WHERE split_from = ?")
                .param(number)
                .query(String.class)
                .single();

        assertThat(cases.failingAreas(CaseNumber.of(number))).extracting("code").containsExactly("DAGPENGE");
        assertThat(cases.failingAreas(CaseNumber.of(part))).extracting("code").containsExactly("SYGEDAGPENGE");
        assertThat(cases.requireOpen(CaseNumber.of(part)).origin()).isEqualTo(CaseNumber.of(number));
        assertThat(progress.the("intervention", number))
                .hasPassed("serviceTask_splitCase")
                .hasNotPassed("userTask_chooseNextStep");
        assertThat(progress.openTasks(part)).containsExactly(RECOMMENDATION);
        assertThat(jdbc.sql(
                                "SELECT case_number FROM raadslag.active_area WHERE jobcentre_id = 'JC-0851' AND effort_area = 'SYGEDAGPENGE'")
                        .query(String.class)
                        .single())
                .isEqualTo(part);

        director.settle(number, 95);
        assertEnded(number, Outcome.AGREEMENT_FULFILLED);
        assertThat(file.letters(number)).doesNotContain("agreement-fulfilled jc-municipal-0851");
    }

    @Test
    void theSplitOffCaseGoesItsOwnWayOnTheCouncilsFirstInvolvement() {
        String part = jdbc.sql("SELECT case_number FROM raadslag.intervention_case WHERE split_from = ?")
                .param(refusedInPart())
                .query(String.class)
                .single();
        orders.draft(part, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(part, "AGAINST");
        office.as("rd-NJ")
                .complete(
                        part,
                        new DecideRecommendationForm().decision("NOT_SEND").directorReason("Rådet har ret."));
        director.followClosely(part, "FOR", false);
        assertThat(file.stages(part)).containsExactly("RECOMMENDATION", "REACTION");
        director.choose(part, "NEW_AGREEMENT");

        assertThat(progress.openTasks(part)).containsExactly(DRAFT);
    }

    private String notFulfilled() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 70);
        return number;
    }

    private String refusedInPart() {
        String number = desk.toAgreement("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        table.accept(number, EffortKind.STATE);
        table.refuse(number, EffortKind.MUNICIPAL);
        table.concludeAlone(number, EffortKind.STATE, "DAGPENGE");
        return number;
    }

    private void assertEnded(String number, Outcome outcome) {
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.CLOSED);
        assertThat(jdbc.sql("SELECT outcome FROM raadslag.intervention_case WHERE case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(outcome.name());
        assertThat(jdbc.sql("SELECT count(*) FROM raadslag.active_area WHERE case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
