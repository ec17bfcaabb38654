package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.DirectorDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProviderDesk;
import dk.raadslag.support.RaadslagTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the agreement to the end of the case (§ 11, stk. 1-4). */
@RaadslagTest
class InterventionOutcomeTest {

    private static final String NEXT = "userTask_chooseNextStep @ [rd-NJ]";
    private static final String DRAFT = "userTask_draftAgreement @ [region-NJ]";
    private static final String RECOMMENDATION = "userTask_draftOrderRecommendation @ [region-NJ]";

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    CouncilRoom council;

    @Autowired
    AgreementTable table;

    @Autowired
    OrderDesk orders;

    @Autowired
    DirectorDesk director;

    @Autowired
    ProviderDesk providers;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFulfilledAgreementEndsTheCaseAndNothingGoesToTheMinister() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 95);

        assertThat(office.path(number))
                .contains("serviceTask_reportFulfilled", "endEvent_agreementFulfilled")
                .doesNotContain("callActivity_orderRecommendation");
        assertThat(orders.letters(number)).contains("agreement-fulfilled council-NJ");
        assertEnded(number, Outcome.AGREEMENT_FULFILLED);
    }

    @Test
    void anAgreementNotFulfilledLeavesTheNextStepToTheDirector() {
        String number = notFulfilled();

        assertThat(office.openTasks(number)).containsExactly(NEXT);
        assertThatThrownBy(() -> office.as("rd-NJ")
                        .complete(number, "userTask_chooseNextStep", "choice", "CLOSE_CASE", "reason", "Vi opgiver."))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> office.as("rd-NJ").complete(number, "userTask_chooseNextStep", "choice", "NEW_AGREEMENT"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Begrundelse");
    }

    @Test
    @Tag("E-06")
    void theDirectorMaySeekANewAgreement() {
        String number = notFulfilled();
        director.choose(number, "NEW_AGREEMENT");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    @Tag("E-06")
    void theDirectorMayFollowTheDevelopmentClosely() {
        String number = notFulfilled();
        director.choose(number, "CLOSE_MONITORING");
        office.fireTimer(number, "intermediateEvent_nextReview");

        assertThat(office.openTasks(number)).containsExactly("userTask_reviewDevelopment @ [region-NJ]");
    }

    @Test
    void anUnfulfilledAgreementMayLeadToAnOrderAndTheCaseEndsWhenItIsCarriedOut() {
        String number = notFulfilled();
        director.choose(number, "RECOMMEND_ORDER");
        assertThat(office.openTasks(number)).containsExactly(RECOMMENDATION);
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);

        assertThat(office.path(number)).contains("serviceTask_finalReport", "endEvent_caseClosed");
        assertThat(orders.letters(number)).contains("final-report council-NJ", "final-report jc-municipal-0851");
        assertEnded(number, Outcome.CASE_CLOSED);
    }

    @Test
    void whoRefusesDialogueAndAgreementMayBeOrdered() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "REFUSE");
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, EffortKind.MUNICIPAL);
        assertThat(office.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(office.openTasks(number)).containsExactly(RECOMMENDATION);
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
                        "userTask_ministerDecision",
                        "decision",
                        "DECLINE",
                        "answerReason",
                        "Jobcenteret bør have mere tid.");

        assertThat(office.openTasks(number)).containsExactly(NEXT);
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
        assertThat(cases.requireOpen(CaseNumber.of(part)).origin()).isEqualTo(number);
        assertThat(office.path(number)).contains("serviceTask_splitCase").doesNotContain("userTask_chooseNextStep");
        assertThat(office.openTasks(part)).containsExactly(RECOMMENDATION);
        assertThat(jdbc.sql(
                                "SELECT case_number FROM raadslag.active_area WHERE jobcentre_id = 'JC-0851' AND effort_area = 'SYGEDAGPENGE'")
                        .query(String.class)
                        .single())
                .isEqualTo(part);

        director.settle(number, 95);
        assertEnded(number, Outcome.AGREEMENT_FULFILLED);
        assertThat(orders.letters(number)).doesNotContain("agreement-fulfilled jc-municipal-0851");
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
                        "userTask_decideRecommendation",
                        "decision",
                        "NOT_SEND",
                        "directorReason",
                        "Rådet har ret.");
        director.choose(part, "NEW_AGREEMENT");

        assertThat(office.openTasks(part)).containsExactly(DRAFT);
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
        table.recordNoAgreement(number, "PARTIAL");
        table.sign(number, EffortKind.STATE);
        table.signAsDirector(number);
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
