package dk.raadslag.order.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.DecideRecommendationForm;
import dk.raadslag.support.form.DraftOrderRecommendationForm;
import dk.raadslag.support.form.HearingForm;
import dk.raadslag.support.form.IntegrationConsentForm;
import dk.raadslag.support.form.MinisterDecisionForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class OrderRecommendationTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String DRAFT = "userTask_draftOrderRecommendation @ [region-NJ]";
    private static final String COUNCIL = "userTask_prepareCouncilBrief @ [secretariat-NJ]";
    private static final String MINISTER = "userTask_ministerDecision @ [minister]";
    private static final String STATUS = "SELECT status FROM raadslag.order_recommendation WHERE case_number = ?";
    private static final String GROUND = "SELECT ground FROM raadslag.order_recommendation WHERE case_number = ?";

    @Autowired
    FrameworkDesk frameworks;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    Documents documents;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMinisterMayOrderWhenNoAgreementCouldBeReached() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.bringToMinister(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");

        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(recommendation).hasPassed("endEvent_orderIssued");
        assertThat(progress.variable(recommendation, "orderResult")).isEqualTo("ORDER_ISSUED");
        UUID order = UUID.fromString((String) progress.variable(recommendation, "orderId"));
        assertThat(value(GROUND, number)).isEqualTo("SITUATION_1");
        assertThat(value(STATUS, number)).isEqualTo("ORDERED");
        assertThat(value("SELECT string_agg(effort_area, ',') FROM raadslag.order_area WHERE order_id = ?", order))
                .isEqualTo("SYGEDAGPENGE");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("order-recommendation", "order")
                .doesNotContain("order-refusal");
        assertThat(file.letters(number))
                .contains(
                        "order-recommendation-sent minister",
                        "order-recommendation-sent council-NJ",
                        "order-recommendation-sent jc-state-0851",
                        "order-issued jc-municipal-0851",
                        "order-issued council-NJ",
                        "order-issued rd-NJ")
                .as("only those ordered get the order")
                .doesNotContain("order-issued jc-state-0851");
    }

    @Test
    @Tag("E-20")
    void aSharedJobcentreTellsItsGuestsAndTheHostAnswersForThem() {
        String number = orders.notReached("JC-0185", "SYGEDAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(file.letters(number))
                .contains("order-issued guest-municipality-0155", "order-issued jc-municipal-0185")
                .doesNotContain("order-issued jc-state-0185");
    }

    @Test
    @Tag("INV-15")
    void bothEffortKindsGiveTwoLinesOfCosts() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");

        assertThat(value("""
                        SELECT string_agg(effort_kind || ' ' || bearer, ', ' ORDER BY effort_kind) FROM raadslag.cost_line
                        WHERE recommendation_id = (SELECT id FROM raadslag.order_recommendation WHERE case_number = ?)""", number)).isEqualTo("MUNICIPAL MUNICIPALITY, STATE STATE");
    }

    @Test
    @Tag("E-01")
    @Tag("INV-05")
    void refusingTheDialogueAloneIsNeverEnough() {
        String number = fixtures.openCase(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.begin(number);

        assertThat(recommendation).hasPassed("endEvent_notEligible");
        assertThat(progress.variable(recommendation, "orderResult")).isEqualTo("NOT_ELIGIBLE");
        assertThat(notEligible(number)).contains("ikke tilbudt en skriftlig aftale");
        assertThat(file.letters(number))
                .contains(
                        "order-not-eligible jc-municipal-0851",
                        "order-not-eligible council-NJ",
                        "order-not-eligible council-chair-NJ");
    }

    @Test
    @Tag("E-05")
    @Tag("INV-05")
    void anUndocumentedFailureIsNeverEnough() {
        String number = orders.signed(
                AALBORG,
                clock.today().minusDays(1),
                List.of("SYGEDAGPENGE", "FLEKSJOB"),
                List.of("NOT_DOCUMENTED", "NOT_MET"));
        orders.begin(number);

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_notEligible");
        assertThat(notEligible(number)).contains("ikke dokumenteret");
    }

    @Test
    @Tag("INV-05")
    void nothingIsRecommendedBeforeTheAgreementHasExpired() {
        String number = orders.signed(AALBORG, clock.today().plusDays(30), List.of("SYGEDAGPENGE"), List.of("NOT_MET"));
        orders.begin(number);

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_notEligible");
        assertThat(notEligible(number)).contains("ikke udløbet");
    }

    @Test
    @Tag("E-06")
    @Tag("INV-07")
    void afterAnExpiredAgreementOnlyTheAreasWithUnmetRequirementsCanBeRecommended() {
        String number = orders.evaluated(AALBORG, List.of("SYGEDAGPENGE", "FLEKSJOB"), List.of("NOT_MET", "MET"));
        orders.begin(number);

        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"));
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.decideToSend(number);
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
        assertThat(value(GROUND, number)).isEqualTo("SITUATION_2");
    }

    @Test
    @Tag("E-30")
    void aPartlyMetRequirementIsNotMetAndABreachOfTheLawCountsLikePoorResults() {
        String number = orders.evaluated(AALBORG, List.of("KONTANTHJAELP"), List.of("PARTLY"));
        orders.ordered(number, "REGION_TENDER_ON_BEHALF", "KONTANTHJAELP");

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
    }

    @Test
    @Tag("INV-07")
    void theRecommendationCannotReachBeyondTheFailingAreas() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);

        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "DAGPENGE"));
        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void whatIsTypedIsChecked() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);

        for (String attack : List.of("<script>alert(1)</script>", "x".repeat(20_000), "  ")) {
            refused("»Begrundelse«", () -> draft(number, "grounds", attack));
        }
        refused("Vælg mindst ét indsatsområde", () -> orders.draft(number, "JC_TENDER"));
        refused(
                "Et indsatsområde kan kun gennemføres på én måde",
                () -> orders.draft(
                        number,
                        Map.of(
                                "JC_TENDER",
                                List.of("SYGEDAGPENGE"),
                                "REGION_TENDER_ON_BEHALF",
                                List.of("SYGEDAGPENGE"))));
        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    @Tag("INV-18")
    void onlyTheRegionsOwnDirectorSubmits() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(number, "FOR");

        for (String group : List.of("rd-HS", "region-NJ", "minister")) {
            forbidden(() -> office.as(group).complete(number, new DecideRecommendationForm().decision("SEND")));
        }
        assertThat(value(STATUS, number)).isEqualTo("DRAFT");
    }

    @Test
    @Tag("INV-02")
    void aTokenMovedPastTheCouncilGetsNowhere() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        for (String step : List.of("userTask_decideRecommendation", "intermediateEvent_recommendationSubmitted")) {
            refused("§ 11, stk. 2 og 3", () -> backDoor.forceTo(number, step));
        }
        assertThat(value(STATUS, number)).isEqualTo("DRAFT");
    }

    @Test
    void aRecommendationWhoseGroundIsGoneCannotBeSent() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(number, "FOR");
        fixtures.call("improvement-agreement", number, Map.of("partyKinds", "MUNICIPAL"));
        table.draft(number, "SYGEDAGPENGE");

        refused("endnu ikke konstateret", () -> decide(number, "SEND"));
        assertThat(value(STATUS, number)).isEqualTo("DRAFT");
    }

    @Test
    @Tag("E-09")
    void theDirectorMayGoAgainstTheCouncilWithReasons() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(number, "AGAINST");

        refused(
                "Rådet er imod",
                () -> orders.director(number).complete(number, new DecideRecommendationForm().decision("SEND")));
        decide(number, "SEND");

        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
    }

    @Test
    void theDirectorNeedNotRecommend() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(number, "MIXED");

        decide(number, "NOT_SEND");

        assertThat(recommendation).hasPassed("endEvent_notSent");
        assertThat(progress.variable(recommendation, "orderResult")).isEqualTo("NOT_SENT");
        assertThat(file.letters(number))
                .contains("order-not-recommended council-NJ", "order-not-recommended jc-municipal-0851");
    }

    @Test
    @Tag("INV-02")
    void aRevisedDraftGoesToTheCouncilAgain() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        council.involve(number, "FOR");
        decide(number, "REVISE");

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "directorReason"))
                .isEqualTo("Resultaterne taler for sig selv.");
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB");
        assertThat(progress.openTasks(number)).containsExactly(COUNCIL);
        assertThat(value(
                        "SELECT string_agg(status, ',' ORDER BY revision) FROM raadslag.order_recommendation WHERE case_number = ?",
                        number))
                .isEqualTo("REVISED,DRAFT");
    }

    @Test
    void silenceInTheHearingIsNoComment() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        orders.begin(number);
        draftAlone(number, "DAGPENGE", "SYGEDAGPENGE");
        office.as("jc-municipal-0851").complete(number, new HearingForm().comment("Vi forbedrer os."));
        jobs.fireTimer(number, "boundaryEvent_hearingOver");

        assertThat(progress.openTasks(number)).containsExactly(COUNCIL);
        assertThat(value("""
                        SELECT count(*) || ' ' || count(comment) FROM raadslag.recommendation_hearing h
                        JOIN raadslag.order_recommendation r ON r.id = h.recommendation_id WHERE r.case_number = ?""", number)).isEqualTo("2 1");
    }

    @Test
    void theHearingIsPracticeAndCanBeTurnedOff() {
        jdbc.sql("INSERT INTO raadslag.policy_value VALUES ('HEARING_HELD', '2007-01-02', 'false', 'Prøve')")
                .update();
        try {
            String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
            orders.begin(number);
            draftAlone(number, "SYGEDAGPENGE");

            assertThat(progress.openTasks(number)).containsExactly(COUNCIL);
        } finally {
            jdbc.sql("DELETE FROM raadslag.policy_value WHERE name = 'HEARING_HELD' AND valid_from = '2007-01-02'")
                    .update();
        }
    }

    @Test
    @Tag("E-11")
    void theMinisterMayDeclineAndOnlyNewFactsReopenTheGround() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        refused(
                "»Begrundelse eller spørgsmål«",
                () -> office.as("minister").complete(number, new MinisterDecisionForm().decision("DECLINE")));
        answer(number, "DECLINE");

        assertThat(recommendation).hasPassed("endEvent_declined");
        assertThat(progress.variable(recommendation, "orderResult")).isEqualTo("DECLINED");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("order-refusal");
        assertThat(file.letters(number)).contains("order-declined council-NJ", "order-declined rd-NJ");
        assertThat(value("SELECT count(*)::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEqualTo("0");

        orders.begin(number);
        refused("Nye faktiske oplysninger", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE"));
        draft(number, "newFacts", "Rettidigheden er faldet yderligere.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_hearing @ [jc-municipal-0851]");
    }

    @Test
    @Tag("E-12")
    @Tag("INV-02")
    void aQuestionOfTheMinisterSendsTheCaseThroughTheCouncilAgain() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        answer(number, "RETURN");

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "answerReason"))
                .isEqualTo("Hvad er der gjort siden?");
        assertThat(file.letters(number))
                .contains("order-recommendation-returned rd-NJ", "order-recommendation-returned council-NJ");
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.decideToSend(number);
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
    }

    @Test
    void theMinisterIsRemindedAgainAndAgainAndNothingElseHappens() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        jobs.fireTimer(number, "boundaryEvent_decisionLate");

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_ministerReminded");
        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
        jobs.fireTimer(number, "boundaryEvent_decisionLate");
        assertThat(file.letters(number))
                .filteredOn("minister-decision-reminder minister"::equals)
                .hasSize(2);
    }

    @Test
    @Tag("INV-07")
    void theOrderNeedsAFutureDeadlineAndStaysWithinTheRecommendation() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");

        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.order(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"));
        refused(
                "»Frist for gennemførelse«",
                () -> office.as("minister")
                        .complete(
                                number,
                                new MinisterDecisionForm()
                                        .decision("ORDER")
                                        .ownTenderAreas(List.of("SYGEDAGPENGE"))
                                        .deadline(clock.today())
                                        .answerReason("Nu.")));
        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
    }

    @Test
    @Tag("E-10")
    @Tag("INV-06")
    void theOrderTaskWaitsForTheIntegrationMinister() {
        String number = orders.notReached(AALBORG, "INTEGRATION", "SYGEDAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");

        assertThat(progress.openTasks(number)).containsExactly("userTask_integrationConsent @ [minister-integration]");
        office.as("minister-integration").complete(number, new IntegrationConsentForm().consentAnswer("CONSENT"));
        orders.order(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
    }

    @Test
    @Tag("E-10")
    @Tag("INV-06")
    void withoutTheIntegrationMinisterTheOtherAreasCanBeOrderedAtOnce() {
        String number = orders.notReached(AALBORG, "INTEGRATION", "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.bringToMinister(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        refuseConsent(number);

        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
        refused(
                "Valget i feltet »De ansvarlige gennemfører selv udbud« findes ikke",
                () -> orders.order(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE"));
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(recommendation).hasPassed("endEvent_orderIssued");
        assertThat(file.paper(number, "order"))
                .contains("Opfølgning for modtagere af sygedagpenge")
                .doesNotContain("integrationsloven");
    }

    @Test
    @Tag("S-13")
    @Tag("E-10")
    @Tag("INV-06")
    void noPaperIsSignedForAMinisterWhoHasNotDecided() {
        String number = orders.notReached(AALBORG, "INTEGRATION");
        ProcessInstance recommendation = orders.bringToMinister(number, "JC_TENDER", "INTEGRATION");
        assertThat(file.letters(number)).contains("integration-minister-asked minister-integration");
        refused(
                "»Begrundelse«",
                () -> office.as("minister-integration")
                        .complete(number, new IntegrationConsentForm().consentAnswer("NO_CONSENT")));
        jobs.fireTimer(number, "boundaryEvent_answerLate");
        assertThat(file.letters(number))
                .contains("integration-minister-reminder minister-integration", "integration-minister-reminder rd-NJ");
        refuseConsent(number);

        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
        assertThat(value(STATUS, number)).isEqualTo("SENT");
        assertThat(file.documents(number)).doesNotContain("order-refusal");
        refused("findes ikke", () -> orders.order(number, "JC_TENDER", "INTEGRATION"));
        answer(number, "DECLINE");

        assertThat(recommendation).hasPassed("endEvent_declined");
        assertThat(file.paper(number, "order-refusal"))
                .contains("Ministeren for flygtninge, indvandrere og integration er ikke enig")
                .contains("Hvad er der gjort siden?");
    }

    @Test
    @Tag("INV-06")
    void theOrderNamesWhatItRestsOn() {
        String number = orders.notReached(AALBORG, "INTEGRATION", "DAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "INTEGRATION", "DAGPENGE");
        office.as("minister-integration").complete(number, new IntegrationConsentForm().consentAnswer("CONSENT"));
        refused(
                "»Begrundelse eller spørgsmål«",
                () -> office.as("minister")
                        .complete(
                                number,
                                new MinisterDecisionForm()
                                        .decision("ORDER")
                                        .ownTenderAreas(List.of("INTEGRATION", "DAGPENGE"))
                                        .deadline(clock.today().plusMonths(6))));
        orders.order(number, "JC_TENDER", "INTEGRATION", "DAGPENGE");

        String today = Danish.date(clock.today());
        assertThat(file.paper(number, "order"))
                .contains("§ 11, stk. 2")
                .contains("Der er tilbudt en skriftlig aftale, men der kan ikke opnås enighed om den.")
                .contains("regionsdirektørens indstilling af " + today)
                .contains("har drøftet indstillingen")
                .contains("efter aftale med ministeren for flygtninge, indvandrere og integration")
                .contains("Pålægget er rettet til")
                .contains(
                        "Staten ved Arbejdsmarkedsstyrelsen, Jobcenter Aalborg",
                        "Kommunalbestyrelsen i Aalborg Kommune")
                .contains("Resultaterne er fortsat utilstrækkelige.");
    }

    @Test
    void theDecisionNotToOrderNamesWhatItRestsOn() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        answer(number, "DECLINE");

        assertThat(file.paper(number, "order-refusal"))
                .contains("Beskæftigelsesministeren har besluttet ikke at give")
                .contains("regionsdirektørens indstilling af " + Danish.date(clock.today()))
                .contains("har drøftet indstillingen")
                .contains("Kommunalbestyrelsen i Aalborg Kommune");
    }

    @Test
    void thoseRecommendedAreHeardBeforeTheCouncilAndTheDirector() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        orders.begin(number);
        draftAlone(number, "SYGEDAGPENGE");

        assertThat(progress.openTasks(number)).containsExactly("userTask_hearing @ [jc-municipal-0851]");
        assertThat(file.letters(number)).contains("hearing jc-municipal-0851").doesNotContain("hearing jc-state-0851");
        office.as("jc-municipal-0851").complete(number, new HearingForm().comment("Vi forbedrer os."));
        assertThat(progress.openTasks(number)).containsExactly(COUNCIL);
        String draft = value(
                "SELECT draft_document_id::text FROM raadslag.order_recommendation WHERE case_number = ?", number);
        assertThat(taskVariable(number, "userTask_prepareCouncilBrief", "matterDocumentId"))
                .isEqualTo(draft);
        council.involve(number, "FOR");
        assertThat(file.values(
                        "SELECT annex_id::text FROM raadslag.letter WHERE number = ? AND template = 'council-brief' AND recipient_group = 'council-NJ' ORDER BY written_at DESC LIMIT 1",
                        number))
                .containsExactly(draft);
        assertThat(taskVariable(number, "userTask_decideRecommendation", "hearingAnswers"))
                .contains("Vi forbedrer os.");
        decide(number, "SEND");
        assertThat(progress.openTasks(number)).containsExactly(MINISTER);
        assertThat(taskVariable(number, "userTask_ministerDecision", "hearingAnswers"))
                .contains("Vi forbedrer os.");
    }

    @Test
    @Tag("E-13")
    void aRecommendationMayBeWithdrawnUntilTheMinisterHasDecided() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = orders.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        withdraw(number);

        assertThat(recommendation).hasPassed("endEvent_withdrawn");
        assertThat(recommendation).isEnded();
        assertThat(progress.variable(recommendation, "orderResult")).isEqualTo("WITHDRAWN");
        assertThat(value(STATUS, number)).isEqualTo("WITHDRAWN");
        assertThat(file.letters(number))
                .contains("recommendation-withdrawn minister", "recommendation-withdrawn council-NJ")
                .doesNotContain("recommendation-withdrawn minister-integration");

        String decided = orders.notReached(AALBORG, "FLEKSJOB");
        orders.ordered(decided, "JC_TENDER", "FLEKSJOB");
        assertThatThrownBy(() -> withdraw(decided)).hasMessageContaining("Cannot correlate");
    }

    @Test
    @Tag("E-13")
    void theIntegrationMinisterWhoWasAskedHearsOfTheWithdrawal() {
        String number = orders.notReached(AALBORG, "INTEGRATION");
        orders.bringToMinister(number, "JC_TENDER", "INTEGRATION");
        withdraw(number);

        assertThat(file.letters(number))
                .contains("recommendation-withdrawn minister", "recommendation-withdrawn minister-integration");
    }

    @Test
    void aWithdrawnRecommendationCanBeFollowedByANewOne() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance withdrawn = orders.begin(number);
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.decideToSend(number);
        withdraw(number);
        orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(withdrawn).isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("endEvent_orderIssued");
        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
    }

    @Test
    @Tag("INV-17")
    void subAgreementsCanBeRecommendedOnlyWhereAFrameworkCoversTheArea() {
        String number = orders.notReached(AALBORG, "SPECIALISERET_REVALIDERING", "FORMIDLING");
        framework("SPECIALISERET_REVALIDERING", "SD");
        orders.begin(number);

        refused(
                "kan ikke udfyldes her",
                () -> orders.draft(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "SPECIALISERET_REVALIDERING"));
    }

    @Test
    @Tag("INV-17")
    void subAgreementsCanBeRecommendedOnlyForTheAreasThatAFrameworkCovers() {
        String number = orders.notReached(AALBORG, "SPECIALISERET_REVALIDERING", "FORMIDLING");
        framework("SPECIALISERET_REVALIDERING", "NJ");
        orders.begin(number);

        refused(
                "Valget i feltet »De ansvarlige indgår delaftaler i et eksisterende rammeudbud« findes ikke",
                () -> orders.draft(
                        number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "SPECIALISERET_REVALIDERING", "FORMIDLING"));
        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "subAgreementAreas"))
                .contains("SPECIALISERET_REVALIDERING");
        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "ownTenderAreas"))
                .contains("FORMIDLING");
        orders.draft(
                number,
                Map.of(
                        "SUB_AGREEMENT_EXISTING_FRAMEWORK",
                        List.of("SPECIALISERET_REVALIDERING"),
                        "REGION_TENDER_ON_BEHALF",
                        List.of("FORMIDLING")));
        assertThat(progress.openTasks(number)).containsExactly(COUNCIL);
        assertThat(file.paper(number, "order-recommendation-draft"))
                .contains("Specialiseret revalidering: De ansvarlige indgår delaftaler med aktører")
                .contains("forsikrede ledige: Beskæftigelsesregionen gennemfører udbuddet");
        orders.decideToSend(number);
        assertThat(taskVariable(number, "userTask_ministerDecision", "regionTenderAreas"))
                .contains("FORMIDLING");
    }

    @Test
    @Tag("INV-17")
    void theFrameworkLastsUntilTheOrdersDeadline() {
        LocalDate last = clock.today().plusMonths(3);
        frameworks.register(
                new FrameworkAgreement(
                        "Ramme " + UUID.randomUUID(), "Afgrænset målgruppe", "FLEKSJOB", null, clock.today(), last),
                List.of("Aktør Nord"));
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        orders.bringToMinister(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB");
        refused(
                "Rammeaftalen udløber den %s, før pålæggets frist.".formatted(Danish.date(last)),
                () -> orders.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB"));
        office.as("minister")
                .complete(
                        number,
                        new MinisterDecisionForm()
                                .decision("ORDER")
                                .subAgreementAreas(List.of("FLEKSJOB"))
                                .deadline(last)
                                .answerReason("Inden for rammeaftalen."));

        assertThat(progress.the("order-recommendation", number)).hasPassed("endEvent_orderIssued");
    }

    @Test
    @Tag("S-14")
    void aRevisedDraftBeginsWithTheWaysOfTheLastOne() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        orders.begin(number);
        orders.draft(number, "REGION_TENDER_ON_BEHALF", "SYGEDAGPENGE");
        council.involve(number, "FOR");
        decide(number, "REVISE");

        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "regionTenderAreas"))
                .contains("SYGEDAGPENGE")
                .doesNotContain("FLEKSJOB");
        assertThat(taskVariable(number, "userTask_draftOrderRecommendation", "ownTenderAreas"))
                .isEqualTo("[]");
    }

    @Test
    @Tag("E-15")
    @Tag("INV-17")
    void anExemptJobcentreCannotBeOrderedToMakeSubAgreements() {
        exemptions.exempt(framework("REVALIDERING", "MJ"), "JC-0751");
        String number = orders.notReached("JC-0751", "REVALIDERING");
        ProcessInstance recommendation = orders.begin(number);

        assertThat(progress.variable(recommendation, "allowedModes"))
                .isEqualTo("REVALIDERING=JC_TENDER,REGION_TENDER_ON_BEHALF;");
        refused(
                "kan ikke udfyldes her",
                () -> orders.draft(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING"));
        orders.draft(number, "JC_TENDER", "REVALIDERING");
        orders.decideToSend(number);
        refused(
                "kan ikke udfyldes her",
                () -> orders.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING"));
        orders.order(number, "JC_TENDER", "REVALIDERING");
        assertThatThrownBy(() -> attack("""
                        UPDATE raadslag.order_area SET mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK' WHERE order_id IN
                            (SELECT id FROM raadslag.minister_order WHERE case_number = ?)""", number)).hasMessageContaining("only grows");
    }

    private void attack(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private UUID framework(String area, String region) {
        var terms = new FrameworkAgreement(
                "Ramme " + UUID.randomUUID(),
                "Afgrænset målgruppe",
                area,
                RegionCode.valueOf(region),
                clock.today().minusDays(1),
                clock.today().plusYears(1));
        return frameworks.register(terms, List.of("Aktør Nord", "Aktør Syd"));
    }

    /** A draft without its hearing. */
    private void draftAlone(String number, String... areas) {
        office.as("region-NJ")
                .complete(
                        number,
                        new DraftOrderRecommendationForm()
                                .grounds("Som før.")
                                .evidence("Målinger.")
                                .ownTenderAreas(List.of(areas)));
    }

    /** A draft of one area with one field that is special. */
    private void draft(String number, String field, String typed) {
        office.as("region-NJ")
                .complete(
                        number,
                        new DraftOrderRecommendationForm()
                                .grounds("Som før.")
                                .evidence("Målinger.")
                                .ownTenderAreas(List.of("SYGEDAGPENGE"))
                                .with(field, typed));
    }

    private void decide(String number, String decision) {
        orders.director(number)
                .complete(
                        number,
                        new DecideRecommendationForm()
                                .decision(decision)
                                .directorReason("Resultaterne taler for sig selv."));
    }

    private void answer(String number, String decision) {
        office.as("minister")
                .complete(
                        number, new MinisterDecisionForm().decision(decision).answerReason("Hvad er der gjort siden?"));
    }

    private void refuseConsent(String number) {
        office.as("minister-integration")
                .complete(
                        number,
                        new IntegrationConsentForm()
                                .consentAnswer("NO_CONSENT")
                                .consentText("Indsatsen er under omlægning."));
    }

    private void withdraw(String number) {
        backDoor.inside(() -> runtimeService
                .createMessageCorrelation("Msg_RecommendationWithdrawn")
                .processInstanceBusinessKey(number)
                .correlateWithResult());
        jobs.run();
    }

    private String taskVariable(String number, String task, String name) {
        return String.valueOf(taskService.getVariable(progress.taskId(number, task), name));
    }

    private String notEligible(String number) {
        return value("SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'recordNotEligible'", number);
    }

    private String value(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }
}
