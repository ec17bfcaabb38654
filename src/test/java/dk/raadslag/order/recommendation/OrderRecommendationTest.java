package dk.raadslag.order.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class OrderRecommendationTest {

    private static final String AALBORG = "JC-0851";
    private static final String DRAFT = "userTask_draftOrderRecommendation @ [region-NJ]";
    private static final String COUNCIL = "userTask_prepareCouncilBrief @ [secretariat-NJ]";
    private static final String MINISTER = "userTask_ministerDecision @ [minister]";
    private static final String STATUS = "SELECT status FROM raadslag.order_recommendation WHERE case_number = ?";
    private static final String GROUND = "SELECT ground FROM raadslag.order_recommendation WHERE case_number = ?";

    @Autowired
    Office office;

    @Autowired
    OrderDesk desk;

    @Autowired
    AgreementTable table;

    @Autowired
    CouncilRoom room;

    @Autowired
    FrameworkDesk frameworks;

    @Autowired
    Documents documents;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMinisterMayOrderWhenNoAgreementCouldBeReached() {
        String number = desk.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        ProcessInstance recommendation = desk.bringToMinister(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");

        assertThat(office.openTasks(number)).containsExactly(MINISTER);
        desk.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(office.path(number)).contains("endEvent_orderIssued");
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("ORDER_ISSUED");
        UUID order = UUID.fromString((String) office.variable(recommendation, "orderId"));
        assertThat(value(GROUND, number)).isEqualTo("SITUATION_1");
        assertThat(value(STATUS, number)).isEqualTo("ORDERED");
        assertThat(value("SELECT string_agg(effort_area, ',') FROM raadslag.order_area WHERE order_id = ?", order))
                .isEqualTo("SYGEDAGPENGE");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("order-recommendation", "order")
                .doesNotContain("order-refusal");
        assertThat(desk.letters(number))
                .contains(
                        "order-recommendation-sent minister",
                        "order-recommendation-sent council-NJ",
                        "order-recommendation-sent jc-state-0851",
                        "order-issued jc-municipal-0851",
                        "order-issued council-NJ",
                        "order-issued rd-NJ");
    }

    @Test
    @Tag("E-20")
    void aSharedJobcentreTellsItsGuestsAndTheHostAnswersForThem() {
        String number = desk.notReached("JC-0185", "SYGEDAGPENGE");
        desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(desk.letters(number))
                .contains("order-issued guest-municipality-0155", "order-issued jc-municipal-0185")
                .doesNotContain("order-issued jc-state-0185");
    }

    @Test
    @Tag("INV-15")
    void bothEffortKindsGiveTwoLinesOfCosts() {
        String number = desk.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");

        assertThat(value("""
                        SELECT string_agg(effort_kind || ' ' || bearer, ', ' ORDER BY effort_kind) FROM raadslag.cost_line
                        WHERE recommendation_id = (SELECT id FROM raadslag.order_recommendation WHERE case_number = ?)""", number)).isEqualTo("MUNICIPAL MUNICIPALITY, STATE STATE");
    }

    @Test
    @Tag("E-01")
    @Tag("INV-05")
    void refusingTheDialogueAloneIsNeverEnough() {
        String number = office.openCase(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = desk.begin(number);

        assertThat(office.path(number)).contains("endEvent_notEligible");
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("NOT_ELIGIBLE");
        assertThat(lastEntry(number)).contains("ikke tilbudt en skriftlig aftale");
    }

    @Test
    @Tag("E-05")
    @Tag("INV-05")
    void anUndocumentedFailureIsNeverEnough() {
        String number = desk.signed(
                AALBORG,
                office.today().minusDays(1),
                List.of("SYGEDAGPENGE", "FLEKSJOB"),
                List.of("NOT_DOCUMENTED", "NOT_MET"));
        desk.begin(number);

        assertThat(office.path(number)).contains("endEvent_notEligible");
        assertThat(lastEntry(number)).contains("ikke dokumenteret");
    }

    @Test
    @Tag("INV-05")
    void nothingIsRecommendedBeforeTheAgreementHasExpired() {
        String number = desk.signed(AALBORG, office.today().plusDays(30), List.of("SYGEDAGPENGE"), List.of("NOT_MET"));
        desk.begin(number);

        assertThat(office.path(number)).contains("endEvent_notEligible");
        assertThat(lastEntry(number)).contains("ikke udløbet");
    }

    @Test
    @Tag("E-06")
    @Tag("INV-07")
    void afterAnExpiredAgreementOnlyTheAreasWithUnmetRequirementsCanBeRecommended() {
        String number = desk.evaluated(AALBORG, List.of("SYGEDAGPENGE", "FLEKSJOB"), List.of("NOT_MET", "MET"));
        desk.begin(number);

        assertThatThrownBy(() -> desk.draft(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("findes ikke");
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);
        desk.director(number).complete(number, "userTask_submitRecommendation");
        desk.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(office.path(number)).contains("endEvent_orderIssued");
        assertThat(value(GROUND, number)).isEqualTo("SITUATION_2");
    }

    @Test
    @Tag("E-30")
    void aPartlyMetRequirementIsNotMetAndABreachOfTheLawCountsLikePoorResults() {
        String number = desk.evaluated(AALBORG, List.of("KONTANTHJAELP"), List.of("PARTLY"));
        desk.ordered(number, "REGION_TENDER_ON_BEHALF", "KONTANTHJAELP");

        assertThat(office.path(number)).contains("endEvent_orderIssued");
    }

    @Test
    @Tag("INV-07")
    void theRecommendationCannotReachBeyondTheFailingAreas() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);

        assertThatThrownBy(() -> desk.draft(number, "JC_TENDER", "SYGEDAGPENGE", "DAGPENGE"))
                .hasMessageContaining("findes ikke");
        assertThat(office.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void whatIsTypedIsChecked() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);

        for (String attack : List.of("<script>alert(1)</script>", "x".repeat(20_000), "  ")) {
            assertThatThrownBy(() -> draft(number, "grounds", attack)).hasMessageContaining("»Begrundelse«");
        }
        assertThatThrownBy(() -> desk.draft(number, "JC_TENDER")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.draft(number, "BY_FORCE", "SYGEDAGPENGE")).isInstanceOf(Refusal.class);
        assertThat(office.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    @Tag("INV-18")
    void onlyTheRegionsOwnDirectorSubmits() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);

        for (String group : List.of("rd-HS", "region-NJ", "minister")) {
            assertThatThrownBy(() -> office.as(group).complete(number, "userTask_submitRecommendation"))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(value(STATUS, number)).isEqualTo("TO_SEND");
    }

    @Test
    @Tag("INV-02")
    void aTokenMovedPastTheCouncilGetsNowhere() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        for (String task : List.of("userTask_decideRecommendation", "userTask_submitRecommendation")) {
            assertThatThrownBy(() -> office.forceTo(number, task))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("§ 11, stk. 2 og 3");
        }
        assertThat(value(STATUS, number)).isEqualTo("DRAFT");
    }

    @Test
    void aRecommendationWhoseGroundIsGoneCannotBeSent() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);
        office.call("improvement-agreement", number, "partyKinds", "MUNICIPAL");
        table.draft(number, "SYGEDAGPENGE");

        assertThatThrownBy(() -> desk.director(number).complete(number, "userTask_submitRecommendation"))
                .hasMessageContaining("endnu ikke konstateret");
        assertThat(value(STATUS, number)).isEqualTo("TO_SEND");
    }

    @Test
    @Tag("E-09")
    void theDirectorMayGoAgainstTheCouncilWithReasons() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        room.involve(number, "AGAINST");

        assertThatThrownBy(() ->
                        desk.director(number).complete(number, "userTask_decideRecommendation", "decision", "SEND"))
                .hasMessageContaining("Rådet er imod");
        decide(number, "SEND");

        assertThat(office.openTasks(number)).containsExactly("userTask_hearing @ [jc-municipal-0851]");
    }

    @Test
    void theDirectorNeedNotRecommend() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        room.involve(number, "MIXED");

        decide(number, "NOT_SEND");

        assertThat(office.path(number)).contains("endEvent_notSent");
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("NOT_SENT");
    }

    @Test
    @Tag("INV-02")
    void aRevisedDraftGoesToTheCouncilAgain() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        room.involve(number, "FOR");
        decide(number, "REVISE");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB");
        assertThat(office.openTasks(number)).containsExactly(COUNCIL);
        assertThat(value(
                        "SELECT string_agg(status, ',' ORDER BY revision) FROM raadslag.order_recommendation WHERE case_number = ?",
                        number))
                .isEqualTo("REVISED,DRAFT");
    }

    @Test
    void silenceInTheHearingIsNoComment() {
        String number = desk.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        room.involve(number, "FOR");
        decide(number, "SEND");
        office.as("jc-municipal-0851").complete(number, "userTask_hearing", "comment", "Vi forbedrer os.");
        office.fireTimer(number, "boundaryEvent_hearingOver");

        assertThat(office.openTasks(number)).containsExactly("userTask_submitRecommendation @ [rd-NJ]");
        assertThat(value("""
                        SELECT count(*) || ' ' || count(comment) FROM raadslag.recommendation_hearing h
                        JOIN raadslag.order_recommendation r ON r.id = h.recommendation_id WHERE r.case_number = ?""", number)).isEqualTo("2 1");
    }

    @Test
    void theHearingIsPracticeAndCanBeTurnedOff() {
        jdbc.sql("INSERT INTO raadslag.policy_value VALUES ('HEARING_HELD', '2007-01-02', 'false', 'Prøve')")
                .update();
        try {
            String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
            desk.begin(number);
            desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
            room.involve(number, "FOR");
            decide(number, "SEND");

            assertThat(office.openTasks(number)).containsExactly("userTask_submitRecommendation @ [rd-NJ]");
        } finally {
            jdbc.sql("DELETE FROM raadslag.policy_value WHERE name = 'HEARING_HELD' AND valid_from = '2007-01-02'")
                    .update();
        }
    }

    @Test
    @Tag("E-11")
    void theMinisterMayDeclineAndOnlyNewFactsReopenTheGround() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        assertThatThrownBy(() ->
                        office.as("minister").complete(number, "userTask_ministerDecision", "decision", "DECLINE"))
                .hasMessageContaining("»Begrundelse«");
        answer(number, "DECLINE");

        assertThat(office.path(number)).contains("endEvent_declined");
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("DECLINED");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("order-refusal");
        assertThat(desk.letters(number)).contains("order-declined council-NJ", "order-declined rd-NJ");
        assertThat(value("SELECT count(*)::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEqualTo("0");

        desk.begin(number);
        assertThatThrownBy(() -> desk.draft(number, "JC_TENDER", "SYGEDAGPENGE"))
                .hasMessageContaining("Nye faktiske oplysninger");
        draft(number, "newFacts", "Rettidigheden er faldet yderligere.");
        assertThat(office.openTasks(number)).containsExactly(COUNCIL);
    }

    @Test
    @Tag("E-12")
    @Tag("INV-02")
    void aQuestionOfTheMinisterSendsTheCaseThroughTheCouncilAgain() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        answer(number, "RETURN");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);
        desk.director(number).complete(number, "userTask_submitRecommendation");
        desk.order(number, "JC_TENDER", "SYGEDAGPENGE");
        assertThat(office.path(number)).contains("endEvent_orderIssued");
    }

    @Test
    void theMinisterIsRemindedAndNothingElseHappens() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        office.fireTimer(number, "boundaryEvent_decisionLate");

        assertThat(office.path(number)).contains("endEvent_ministerReminded");
        assertThat(office.openTasks(number)).containsExactly(MINISTER);
        assertThat(desk.letters(number)).contains("minister-decision-reminder minister");
    }

    @Test
    @Tag("INV-07")
    void theOrderNeedsAFutureDeadlineAndStaysWithinTheRecommendation() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThatThrownBy(() -> desk.order(number, "JC_TENDER", "SYGEDAGPENGE", "FLEKSJOB"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.as("minister")
                        .complete(
                                number,
                                "userTask_ministerDecision",
                                "decision",
                                "ORDER",
                                "orderAreas",
                                List.of("SYGEDAGPENGE"),
                                "mode",
                                "JC_TENDER",
                                "deadline",
                                office.today()))
                .hasMessageContaining("»Frist for gennemførelse«");
        assertThat(office.openTasks(number)).containsExactly(MINISTER);
    }

    @Test
    @Tag("E-10")
    @Tag("INV-06")
    void theOrderTaskWaitsForTheIntegrationMinister() {
        String number = desk.notReached(AALBORG, "INTEGRATION", "SYGEDAGPENGE");
        desk.bringToMinister(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");

        assertThat(office.openTasks(number)).containsExactly("userTask_integrationConsent @ [minister-integration]");
        office.as("minister-integration").complete(number, "userTask_integrationConsent", "consentAnswer", "CONSENT");
        desk.order(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        assertThat(office.path(number)).contains("endEvent_orderIssued");
    }

    @Test
    @Tag("E-10")
    @Tag("INV-06")
    void withoutConsentTheIntegrationPartIsDroppedAndTheRestRecommendedAnew() {
        String number = desk.notReached(AALBORG, "INTEGRATION", "SYGEDAGPENGE");
        desk.bringToMinister(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        refuseConsent(number);

        assertThat(office.path(number)).contains("endEvent_consentDenied");
        assertThat(office.openTasks(number)).containsExactly(DRAFT);
        assertThatThrownBy(() -> desk.draft(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE"))
                .isInstanceOf(Refusal.class);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);
        desk.director(number).complete(number, "userTask_submitRecommendation");
        assertThat(office.openTasks(number)).containsExactly(MINISTER);
    }

    @Test
    @Tag("E-10")
    @Tag("INV-06")
    void withoutConsentThereIsNoOrderWhenNothingElseRemains() {
        String number = desk.notReached(AALBORG, "INTEGRATION");
        ProcessInstance recommendation = desk.bringToMinister(number, "JC_TENDER", "INTEGRATION");
        assertThatThrownBy(() -> office.as("minister-integration")
                        .complete(number, "userTask_integrationConsent", "consentAnswer", "NO_CONSENT"))
                .hasMessageContaining("»Begrundelse«");
        refuseConsent(number);

        assertThat(office.path(number)).contains("endEvent_declined");
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("DECLINED");
    }

    @Test
    @Tag("E-13")
    void aRecommendationMayBeWithdrawnUntilTheMinisterHasDecided() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance recommendation = desk.bringToMinister(number, "JC_TENDER", "SYGEDAGPENGE");
        withdraw(number);

        assertThat(office.path(number)).contains("endEvent_withdrawn");
        assertThat(office.hasEnded(recommendation)).isTrue();
        assertThat(office.variable(recommendation, "orderResult")).isEqualTo("WITHDRAWN");
        assertThat(value(STATUS, number)).isEqualTo("WITHDRAWN");
        assertThat(desk.letters(number))
                .contains("recommendation-withdrawn minister", "recommendation-withdrawn council-NJ");

        String decided = desk.notReached(AALBORG, "FLEKSJOB");
        desk.ordered(decided, "JC_TENDER", "FLEKSJOB");
        assertThatThrownBy(() -> withdraw(decided)).hasMessageContaining("Cannot correlate");
    }

    @Test
    void aWithdrawnRecommendationCanBeFollowedByANewOne() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        desk.begin(number);
        desk.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        desk.decideToSend(number);
        withdraw(number);
        desk.ordered(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(office.path(number)).contains("endEvent_withdrawn", "endEvent_orderIssued");
    }

    @Test
    @Tag("INV-17")
    void subAgreementsCanBeRecommendedOnlyWhereAFrameworkCoversTheArea() {
        String number = desk.notReached(AALBORG, "SPECIALISERET_REVALIDERING", "FORMIDLING");
        framework("SPECIALISERET_REVALIDERING", "SD");
        desk.begin(number);

        assertThatThrownBy(() -> desk.draft(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "SPECIALISERET_REVALIDERING"))
                .hasMessageContaining("findes ikke");
    }

    @Test
    @Tag("INV-17")
    void subAgreementsCanBeRecommendedOnlyForTheAreasThatAFrameworkCovers() {
        String number = desk.notReached(AALBORG, "SPECIALISERET_REVALIDERING", "FORMIDLING");
        framework("SPECIALISERET_REVALIDERING", "NJ");
        desk.begin(number);

        assertThatThrownBy(() -> desk.draft(
                        number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "SPECIALISERET_REVALIDERING", "FORMIDLING"))
                .hasMessageContaining("§ 9, stk. 3-4");
        desk.draft(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "SPECIALISERET_REVALIDERING");
        assertThat(office.openTasks(number)).containsExactly(COUNCIL);
    }

    @Test
    @Tag("E-15")
    @Tag("INV-17")
    void anExemptJobcentreCannotBeOrderedToMakeSubAgreements() {
        frameworks.exempt(
                framework("REVALIDERING", "MJ"),
                "JC-0751",
                "Jobcenteret har selv en stærk indsats.",
                office.today().minusDays(1),
                office.today().plusYears(1));
        String number = desk.notReached("JC-0751", "REVALIDERING");
        ProcessInstance recommendation = desk.begin(number);

        assertThat(office.variable(recommendation, "allowedModes")).isEqualTo("JC_TENDER,REGION_TENDER_ON_BEHALF");
        assertThatThrownBy(() -> desk.draft(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING"))
                .hasMessageContaining("findes ikke");
        desk.draft(number, "JC_TENDER", "REVALIDERING");
        desk.decideToSend(number);
        desk.director(number).complete(number, "userTask_submitRecommendation");
        assertThatThrownBy(() -> desk.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING"))
                .hasMessageContaining("findes ikke");
        desk.order(number, "JC_TENDER", "REVALIDERING");
        assertThatThrownBy(() -> attack("""
                        UPDATE raadslag.minister_order SET mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK' WHERE case_number = ?""", number)).hasMessageContaining("only grows");
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
                office.today().minusDays(1),
                office.today().plusYears(1));
        return frameworks.register(terms, List.of("Aktør Nord", "Aktør Syd"));
    }

    /** A draft of one area with one field that is special. */
    private void draft(String number, String field, String typed) {
        office.as("region-NJ")
                .complete(
                        number,
                        "userTask_draftOrderRecommendation",
                        "grounds",
                        "Som før.",
                        "evidence",
                        "Målinger.",
                        "scopeAreas",
                        List.of("SYGEDAGPENGE"),
                        "proposedMode",
                        "JC_TENDER",
                        field,
                        typed);
    }

    private void decide(String number, String decision) {
        desk.director(number)
                .complete(
                        number,
                        "userTask_decideRecommendation",
                        "decision",
                        decision,
                        "directorReason",
                        "Resultaterne taler for sig selv.");
    }

    private void answer(String number, String decision) {
        office.as("minister")
                .complete(
                        number,
                        "userTask_ministerDecision",
                        "decision",
                        decision,
                        "answerReason",
                        "Hvad er der gjort siden?");
    }

    private void refuseConsent(String number) {
        office.as("minister-integration")
                .complete(
                        number,
                        "userTask_integrationConsent",
                        "consentAnswer",
                        "NO_CONSENT",
                        "consentText",
                        "Indsatsen er under omlægning.");
    }

    private void withdraw(String number) {
        office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_RecommendationWithdrawn")
                .processInstanceBusinessKey(number)
                .correlateWithResult());
        office.runJobs();
    }

    private String lastEntry(String number) {
        return value("SELECT text FROM raadslag.case_record WHERE number = ? ORDER BY id DESC LIMIT 1", number);
    }

    private String value(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }
}
