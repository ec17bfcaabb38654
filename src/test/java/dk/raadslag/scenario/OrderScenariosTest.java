package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AcknowledgeOrderForm;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.IntegrationConsentForm;
import dk.raadslag.support.form.MinisterDecisionForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that come before the minister (§ 11, stk. 2-4). */
@RaadslagTest
class OrderScenariosTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String AARHUS = "JC-0751";
    private static final String NEXT = "userTask_chooseNextStep @ [rd-NJ]";
    private static final String COSTS = """
            SELECT l.bearer || ' ' || l.amount FROM raadslag.cost_line l JOIN raadslag.minister_order o ON o.id = l.order_id
            WHERE o.case_number = ? ORDER BY l.bearer DESC""";

    @Autowired
    CallOffDesk callOffs;

    @Test
    @Tag("S-10")
    @Tag("E-06")
    @Tag("INV-07")
    void onlyTheAreaThatFailedAfterTheAgreementIsOrdered() {
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        table.conclude(number, "SYGEDAGPENGE", "FLEKSJOB");
        director.settle(number, 70, 95);
        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        director.choose(number, "RECOMMEND_ORDER");

        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"));
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        orders.decideToSend(number);
        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.order(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"));
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(progress.the("agreement-follow-up", number)).hasPassed("endEvent_partlyMet");
        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
        assertThat(progress.the("intervention", number)).hasPassed("endEvent_caseClosed");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT", "RECOMMENDATION");
        assertThat(file.values("SELECT ground FROM raadslag.order_recommendation WHERE case_number = ?", number))
                .containsExactly("SITUATION_2");
        assertThat(file.values("""
                        SELECT effort_area FROM raadslag.order_area a JOIN raadslag.minister_order o ON o.id = a.order_id
                        WHERE case_number = ?""", number)).containsExactly("SYGEDAGPENGE");
        assertThat(file.record(number))
                .containsSubsequence(
                        "finalEvaluation rd-NJ (§ 11, stk. 1 og 2)",
                        "chooseNextStep rd-NJ (§ 11, stk. 2)",
                        "draftOrderRecommendation region-NJ (§ 11, stk. 2)",
                        "hearing jc-municipal-0851 (god forvaltningsskik)",
                        "discussInCouncil council-chair-NJ (§ 11, stk. 3)",
                        "decideRecommendation rd-NJ (§ 11, stk. 2 og 3)",
                        "ministerDecision minister (§ 11, stk. 2)",
                        "acknowledgeOrder jc-municipal-0851 (§ 11, stk. 4)",
                        "runOwnTender jc-municipal-0851 (§ 11, stk. 2 og 4)",
                        "contractProvider jc-municipal-0851 (§ 11, stk. 2 og 4)",
                        "reportOrderProgress jc-municipal-0851 (§ 11, stk. 4)",
                        "assessCompliance rd-NJ (§ 11, stk. 4)");
        assertThat(file.documents(number))
                .containsSubsequence("final-evaluation", "council-opinion", "order-recommendation", "order");
        assertThat(file.letters(number))
                .contains(
                        "order-recommendation-sent minister",
                        "order-recommendation-sent council-NJ",
                        "order-issued jc-municipal-0851",
                        "order-issued council-NJ",
                        "final-report council-NJ");
    }

    @Test
    @Tag("E-30")
    void aBreachOfTheLawMayLeadToAnOrderAsPoorResultsMay() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        office.as("rd-NJ")
                .complete(
                        number,
                        new ConfirmFindingForm().decision("MORE_EVIDENCE").reason("Hvad siger loven?"));
        desk.documentAgain(number, "SYGEDAGPENGE");
        desk.confirm(number);
        council.involve(number, "FOR");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 60);
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(file.values("SELECT ground FROM raadslag.finding WHERE case_number = ?", number))
                .contains("LEGAL_REQUIREMENT");
    }

    @Test
    @Tag("S-11")
    @Tag("E-01")
    @Tag("INV-05")
    void whoRefusesDialogueIsOfferedAnAgreementBeforeTheMinisterMayOrder() {
        String number = desk.reacted(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "REFUSE");
        desk.respond(number, "jc-municipal-0851", "REFUSE");
        backDoor.forceTo(number, "callActivity_orderRecommendation");
        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_notEligible");
        backDoor.takeAway(number, "userTask_chooseNextStep");

        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        providers.carryOut(number);

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(file.values("SELECT ground FROM raadslag.order_recommendation WHERE case_number = ?", number))
                .containsExactly("SITUATION_1");
        assertThat(file.agreements(number)).containsExactly("NOT_REACHED");
        assertThat(file.record(number))
                .containsSubsequence(
                        "respondToDialogue jc-state-0851 (§ 11, stk. 1)",
                        "respondToAgreement jc-state-0851 (§ 11, stk. 1)",
                        "recordNoAgreement rd-NJ (§ 11, stk. 2)",
                        "ministerDecision minister (§ 11, stk. 2)");
    }

    @Test
    @Tag("S-12")
    @Tag("E-11")
    @Tag("INV-04")
    void theMinisterMayDeclineAndTheDirectorGoesAnotherWay() {
        String number = agreementRefused(AALBORG, "SYGEDAGPENGE");
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        refused(
                "Ministeren kan kun give pålæg efter indstilling fra regionsdirektøren",
                () -> backDoor.forceTo(number, "userTask_ministerDecision"));
        orders.decideToSend(number);
        refused(
                "Begrundelse",
                () -> office.as("minister").complete(number, new MinisterDecisionForm().decision("DECLINE")));
        office.as("minister")
                .complete(
                        number,
                        new MinisterDecisionForm().decision("DECLINE").answerReason("Jobcenteret bør have mere tid."));

        assertThat(file.values("SELECT id::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEmpty();
        assertThat(file.documents(number)).contains("order-refusal").doesNotContain("order");
        assertThat(file.letters(number))
                .contains("order-declined council-NJ", "order-declined jc-municipal-0851", "order-declined rd-NJ");
        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        director.followClosely(number, "FOR", true);
        director.seeImprovement(number);

        file.assertEnded(number, "CLOSED", "RESULTS_IMPROVED");
        assertThat(file.record(number))
                .containsSubsequence(
                        "ministerDecision minister (§ 11, stk. 2)",
                        "chooseNextStep rd-NJ (§ 11, stk. 3)",
                        "decideCloseMonitoring rd-NJ (§ 11, stk. 1 og 3)");
    }

    @Test
    @Tag("S-13")
    @Tag("E-10")
    @Tag("INV-06")
    void theIntegrationEffortIsOrderedOnlyInAgreementWithTheIntegrationMinister() {
        String number = agreementRefused(AALBORG, "INTEGRATION", "SYGEDAGPENGE");
        director.recommend(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        assertThat(progress.openTasks(number)).containsExactly("userTask_integrationConsent @ [minister-integration]");
        backDoor.forceTo(number, "userTask_ministerDecision");
        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.order(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE"));
        backDoor.takeAway(number, "userTask_ministerDecision");

        refuseConsent(number);
        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.order(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE"));
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT", "RECOMMENDATION");
        assertThat(file.values("""
                        SELECT effort_area FROM raadslag.order_area a JOIN raadslag.minister_order o ON o.id = a.order_id
                        WHERE case_number = ?""", number)).containsExactly("SYGEDAGPENGE");
        assertThat(file.record(number)).contains("integrationConsent minister-integration (§ 11, stk. 2, 2. pkt.)");
    }

    @Test
    @Tag("S-13")
    @Tag("E-10")
    @Tag("INV-06")
    void onIntegrationAloneTheMinisterDecidesKnowingTheAnswer() {
        String number = agreementRefused(AALBORG, "INTEGRATION");
        director.recommend(number, "JC_TENDER", "INTEGRATION");
        refuseConsent(number);
        assertThat(file.documents(number)).doesNotContain("order-refusal");
        office.as("minister")
                .complete(
                        number,
                        new MinisterDecisionForm()
                                .decision("DECLINE")
                                .answerReason("Der er ikke enighed med integrationsministeren."));

        assertThat(progress.the("order-recommendation", number))
                .hasPassedInOrder("userTask_integrationConsent", "userTask_ministerDecision", "endEvent_declined");
        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        director.withdrawAfterTheCouncil(number, "FOR");
        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
        assertThat(file.values("SELECT id::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEmpty();
    }

    @Test
    @Tag("S-14")
    @Tag("INV-15")
    @Tag("INV-16")
    void theResponsibleTenderForThemselvesAndCannotRefuse() {
        String number = agreementRefused(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        director.recommend(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        assertThatThrownBy(() -> office.as("jc-state-0851")
                        .complete(number, new AcknowledgeOrderForm().with("answer", "REFUSE")))
                .as("the form has no such field")
                .isInstanceOf(AssertionError.class);
        providers.acknowledge(number);
        assertThat(progress.openTasks(number))
                .containsExactly(
                        "userTask_runOwnTender @ [jc-municipal-0851]", "userTask_runOwnTender @ [jc-state-0851]");
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør A", 1000, true);
        providers.contract(number, "jc-state-0851", "Aktør B", 500, false);
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 250, false);

        assertThat(file.values(COSTS, number)).containsExactly("STATE 1500.00", "MUNICIPALITY 250.00");
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
    }

    @Test
    @Tag("S-14")
    @Tag("INV-15")
    void theRegionTendersOnBehalfOfTheResponsibleWhoPay() {
        String number = agreementRefused(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        director.recommend(number, "REGION_TENDER_ON_BEHALF", "DAGPENGE", "SYGEDAGPENGE");
        orders.order(number, "REGION_TENDER_ON_BEHALF", "DAGPENGE", "SYGEDAGPENGE");
        providers.acknowledge(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_publishTender @ [region-NJ]");
        LocalDate received = clock.today();
        providers.publish(number);
        providers.bid(number, "Aktør A", "DAGPENGE", 100, received);
        providers.bid(number, "Aktør B", "DAGPENGE", 90, received);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 70, received);
        providers.awardAll(number);

        assertThat(file.values(COSTS, number)).containsExactly("STATE 190.00", "MUNICIPALITY 70.00");
        assertThat(file.values("""
                        SELECT DISTINCT a.contract_party FROM raadslag.award a JOIN raadslag.minister_order o ON o.id = a.order_id
                        WHERE case_number = ? ORDER BY 1""", number)).containsExactly("jc-municipal-0851", "jc-state-0851");
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
    }

    @Test
    @Tag("S-14")
    @Tag("INV-15")
    @Tag("INV-17")
    void subAgreementsAreOrderedWhereAFrameworkIsInForce() {
        String uncovered = agreementRefused(AALBORG, "FORMIDLING", "REVALIDERING");
        refused(
                "kan ikke udfyldes her",
                () -> orders.draft(uncovered, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FORMIDLING", "REVALIDERING"));
        providers.framework("MJ", "FORMIDLING");
        providers.framework("MJ", "REVALIDERING");
        String number = agreementRefused(AARHUS, "FORMIDLING", "REVALIDERING");
        director.recommend(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FORMIDLING", "REVALIDERING");
        orders.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FORMIDLING", "REVALIDERING");
        providers.acknowledge(number);
        providers.callOff(number, "jc-state-0751", "Aktør Nord", 300);
        providers.callOff(number, "jc-municipal-0751", "Aktør Syd", 200);

        assertThat(file.values(COSTS, number)).containsExactly("STATE 300.00", "MUNICIPALITY 200.00");
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
    }

    @Test
    @Tag("E-17")
    @Tag("R-083")
    void anotherProviderIsOrderedThoughOneHasTheEffortAlready() {
        String present = callOffs.chosen(callOffs.framework("NJ", "REVALIDERING"), AALBORG);
        callOffs.sign(present, "jc-municipal-0851");
        String number = agreementRefused(AALBORG, "REVALIDERING");
        director.recommend(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING");
        orders.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING");
        providers.acknowledge(number);
        providers.callOff(number, "jc-municipal-0851", "Aktør Syd", 200);

        assertThat(file.values("""
                        SELECT p.name || ' ' || (s.order_id IS NOT NULL) FROM raadslag.sub_agreement s JOIN raadslag.provider p ON p.id = s.provider_id
                        LEFT JOIN raadslag.minister_order o ON o.id = s.order_id
                        WHERE s.signed_at IS NOT NULL AND (s.call_off_number = ? OR o.case_number = ?) ORDER BY 1""", present, number)).containsExactly("Aktør Nord false", "Aktør Syd true");
    }

    @Test
    @Tag("S-14")
    @Tag("INV-15")
    void eachAreaIsCarriedOutInItsOwnWayAtTheSameTime() {
        providers.framework("NJ", "FLEKSJOB");
        String number = agreementRefused(AALBORG, "DAGPENGE", "SYGEDAGPENGE", "FLEKSJOB");
        Map<String, List<String>> ways = Map.of(
                "JC_TENDER",
                List.of("DAGPENGE"),
                "REGION_TENDER_ON_BEHALF",
                List.of("SYGEDAGPENGE"),
                "SUB_AGREEMENT_EXISTING_FRAMEWORK",
                List.of("FLEKSJOB"));
        orders.draft(number, ways);
        orders.decideToSend(number);
        orders.order(number, ways);
        assertThat(file.paper(number, "order"))
                .contains("arbejdsløshedsdagpenge: De ansvarlige gennemfører selv udbud")
                .contains("sygedagpenge: Beskæftigelsesregionen gennemfører udbuddet")
                .contains("ledighedsydelse: De ansvarlige indgår delaftaler");
        providers.acknowledge(number);
        assertThat(progress.openTasks(number))
                .containsExactly(
                        "userTask_chooseProvider @ [jc-municipal-0851]",
                        "userTask_publishTender @ [region-NJ]",
                        "userTask_runOwnTender @ [jc-state-0851]");

        providers.callOff(number, "jc-municipal-0851", "Aktør Nord", 300);
        providers.publish(number);
        LocalDate received = clock.today();
        refused(
                "Valget i feltet »Indsatsområde« findes ikke",
                () -> providers.bid(number, "Aktør A", "DAGPENGE", 100, received));
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 70, received);
        providers.awardAll(number);
        assertThat(file.letters(number))
                .contains("order-tender-awarded jc-municipal-0851")
                .doesNotContain("order-tender-awarded jc-state-0851");
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-state-0851]");
        assertThat(file.values(COSTS, number)).isEmpty();
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør B", 1000, false);

        assertThat(file.values(COSTS, number)).containsExactly("STATE 1000.00", "MUNICIPALITY 370.00");
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
    }

    @Test
    @Tag("S-14")
    @Tag("E-15")
    @Tag("INV-17")
    void whatNoFrameworkCoversAnyMoreIsRecommendedAnew() {
        providers.framework("NJ", "FLEKSJOB");
        String number = agreementRefused(AALBORG, "DAGPENGE", "FLEKSJOB");
        Map<String, List<String>> ways =
                Map.of("JC_TENDER", List.of("DAGPENGE"), "SUB_AGREEMENT_EXISTING_FRAMEWORK", List.of("FLEKSJOB"));
        orders.draft(number, ways);
        orders.decideToSend(number);
        orders.order(number, ways);
        providers.acknowledge(number);
        clock.setTo(clock.today().plusYears(2));
        providers.findNoneLeft(number, "jc-municipal-0851");

        assertThat(file.letters(number))
                .contains(
                        "order-area-uncovered minister",
                        "order-area-uncovered council-NJ",
                        "order-area-uncovered rd-NJ",
                        "order-area-uncovered jc-municipal-0851")
                .doesNotContain("order-area-uncovered jc-state-0851");
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-state-0851]");
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør A", 1000, false);
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftOrderRecommendation @ [region-NJ]");
        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "DAGPENGE", "FLEKSJOB"));
        director.recommend(number, "JC_TENDER", "FLEKSJOB");
        orders.order(number, "JC_TENDER", "FLEKSJOB");
        providers.carryOut(number);

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT", "RECOMMENDATION", "RECOMMENDATION");
        assertThat(file.values("SELECT ground FROM raadslag.order_recommendation WHERE case_number = ?", number))
                .containsExactly("SITUATION_1", "SITUATION_1");
        assertThat(file.values("""
                        SELECT a.effort_area || ' ' || a.mode FROM raadslag.order_area a JOIN raadslag.minister_order o ON o.id = a.order_id
                        WHERE o.case_number = ? ORDER BY o.decided_on, 1""", number))
                .containsExactly(
                        "DAGPENGE JC_TENDER", "FLEKSJOB SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB JC_TENDER");
    }

    @Test
    @Tag("S-15")
    @Tag("E-08")
    void theCouncilsOwnRecommendationOfAnOrderStartsWithDialogueAndAgreement() {
        String advice = council.recommend("ORDER", AALBORG, "SYGEDAGPENGE");
        council.findLawful(advice);
        office.as("rd-NJ")
                .complete(
                        advice,
                        new AnswerRecommendationForm()
                                .answer("PARTLY")
                                .answerReason(
                                        "Der er ikke tilbudt en aftale. Sagen begynder med dialog (§ 11, stk. 1)."));
        assertThat(file.letters(advice)).contains("council-recommendation-answer council-NJ");
        assertThat(progress.the("council-recommendation", advice)).hasPassed("endEvent_caseRaised");

        String number = file.value(
                "SELECT case_number FROM raadslag.intervention_case WHERE recommendation_number = ?", advice);
        assertThat(progress.openTasks(number)).containsExactly("userTask_documentProblem @ [region-NJ]");
        desk.documentAgain(number, "SYGEDAGPENGE");
        desk.confirm(number);
        council.involve(number, "FOR");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 95);

        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.value("""
                        SELECT a.answer FROM raadslag.council_recommendation_answer a
                        JOIN raadslag.council_recommendation r ON r.id = a.recommendation_id WHERE r.number = ?""", advice)).isEqualTo("PARTLY");
        assertThat(file.letters(advice)).noneMatch(letter -> letter.contains("minister"));
        assertThat(file.letters(number)).noneMatch(letter -> letter.contains("minister"));
    }

    @Test
    @Tag("E-14")
    void anAgreementReachedWhileTheMinisterConsidersTakesThePlaceOfTheOrder() {
        String number = agreementRefused(AALBORG, "SYGEDAGPENGE");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        director.withdraw(number, "RECOMMENDATION");
        assertThat(progress.openTasks(number)).containsExactly(NEXT);
        director.choose(number, "NEW_AGREEMENT");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 95);

        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.agreements(number)).containsExactly("NOT_REACHED", "EVALUATED");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT", "RECOMMENDATION", "AGREEMENT");
        assertThat(file.letters(number)).contains("recommendation-withdrawn minister");
        assertThat(file.values("SELECT id::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEmpty();
    }

    @Test
    @Tag("E-04")
    void whereOneOfTwoRefusesEachPartGoesItsOwnWayToItsEnd() {
        String number = desk.reacted(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        orders.parties(number).forEach(party -> desk.respond(number, party, "ACCEPT"));
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        table.accept(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.concludeAlone(number, STATE, "DAGPENGE");
        String part = file.value("SELECT case_number FROM raadslag.intervention_case WHERE split_from = ?", number);

        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.draft(part, "JC_TENDER", "DAGPENGE"));
        director.recommend(part, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(part, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(part);
        file.assertEnded(part, "CLOSED", "CASE_CLOSED");
        assertThat(file.values(COSTS, part)).containsExactly("MUNICIPALITY 1000.00");

        director.settle(number, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.letters(number)).noneMatch(letter -> letter.endsWith(" minister"));
    }

    /** A case in which the parties refused the agreement they were offered. */
    private String agreementRefused(String jobcentreId, String... areas) {
        String number = desk.reacted(jobcentreId, areas);
        desk.invite(number);
        orders.parties(number).forEach(party -> desk.respond(number, party, "ACCEPT"));
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        table.offer(number, areas);
        for (String kind : orders.kinds(number).split(",")) {
            table.refuse(number, EffortKind.valueOf(kind));
        }
        table.recordNoAgreement(number, "NOT_REACHED");
        return number;
    }

    private void refuseConsent(String number) {
        office.as("minister-integration")
                .complete(
                        number,
                        new IntegrationConsentForm()
                                .consentAnswer("NO_CONSENT")
                                .consentText("Indsatsen er under omlægning."));
    }
}
