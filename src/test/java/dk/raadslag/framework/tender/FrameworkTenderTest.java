package dk.raadslag.framework.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.form.AwardFrameworkTenderForm;
import dk.raadslag.support.form.RegisterFrameworkBidForm;
import dk.raadslag.support.form.WithdrawFrameworkTenderForm;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** State framework agreements come into being only by a tender with council and minister (§ 9, stk. 1 and 2). */
@RaadslagTest
class FrameworkTenderTest extends ProcessTest {

    @Autowired
    TenderDesk tenders;

    @Test
    @Tag("S-16")
    @Tag("INV-10")
    void aRegionalTenderWithCouncilAndMinisterBindsTheJobcentresOfTheRegion() {
        String number = tenders.propose();
        council.involve(number, "FOR");
        tenders.decide(number, "SEND", null);
        tenders.answer(number, "APPROVE", null);
        tenders.evaluated(number);
        tenders.award(number, tenders.bids(number), null);

        assertThat(progress.the("framework-tender", number))
                .isEnded()
                .hasPassedInOrder(
                        "businessRuleTask_frameworkNeed",
                        "callActivity_councilTender",
                        "userTask_decideFrameworkTender",
                        "userTask_approveFrameworkTender",
                        "userTask_publishFrameworkTender",
                        "userTask_awardFrameworkTender",
                        "endEvent_frameworkInForce")
                .hasNotPassed("userTask_agreeFrameworkIntegration");
        assertThat(file.stages(number)).containsExactly("TENDER");
        assertThat(file.documents(number))
                .containsExactly("framework-proposal", "council-brief", "council-opinion", "framework-agreement");
        assertThat(file.paper(number, "framework-agreement"))
                .contains("Aktør Nord, 12.000,00 kr. pr. person", "Aktør Syd", "Rådets stilling: for");
        assertThat(file.values("""
                SELECT a.region_code || ' ' || p.name FROM raadslag.framework_agreement a
                JOIN raadslag.framework_tender t ON t.id = a.tender_id
                JOIN raadslag.framework_provider f ON f.framework_id = a.id JOIN raadslag.provider p ON p.id = f.provider_id
                WHERE t.number = ? ORDER BY 1""", number)).containsExactly("MJ Aktør Nord", "MJ Aktør Syd");
        assertThat(file.letters(number))
                .contains(
                        "framework-approval-asked minister",
                        "framework-in-force jc-municipal-0751",
                        "framework-in-force jc-state-0751",
                        "framework-awarded council-MJ",
                        "framework-awarded minister")
                .doesNotContain("framework-in-force jc-municipal-0851");
    }

    @Test
    @Tag("S-16")
    @Tag("R-095")
    void twoOfTheThreeCriteriaAreNotEnough() {
        String number = tenders.start(tenders.form().needCriteria(List.of("SPECIAL_PROBLEMS", "SPREAD")));

        assertThat(progress.the("framework-tender", number))
                .isEnded()
                .hasPassed("endEvent_notAFrameworkTender")
                .hasNotPassed("callActivity_councilTender");
        assertThat(file.letters(number)).contains("framework-need-not-met council-MJ");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'noteFrameworkNeed'", number))
                .isEqualTo("Målgruppen kræver ikke en specialiseret indsats.");
    }

    @Test
    @Tag("R-096")
    @Tag("R-109")
    @Tag("INV-10")
    void theIntegrationMinisterAnswersFirstAndHisNoBinds() {
        String number = tenders.start(tenders.form().effortArea("INTEGRATION").integrationGroup(true));
        council.involve(number, "FOR");
        tenders.decide(number, "SEND", null);
        jobs.fireTimer(number, "boundaryEvent_integrationLate");

        assertThat(file.letters(number))
                .contains(
                        "framework-integration-asked minister-integration",
                        "framework-integration-reminder minister-integration");
        assertThat(progress.openTasks(number))
                .containsExactly("userTask_agreeFrameworkIntegration @ [minister-integration]");
        refused("Begrund svaret", () -> tenders.integration(number, "DECLINED", null));
        tenders.integration(number, "DECLINED", "Målgruppen er for bred.");
        refused("kun godkendes efter aftale med integrationsministeren", () -> tenders.answer(number, "APPROVE", null));
        jobs.fireTimer(number, "boundaryEvent_approvalLate");
        tenders.answer(number, "REJECT", "Der er ikke enighed.");

        assertThat(progress.the("framework-tender", number))
                .isEnded()
                .hasPassed("endEvent_integrationMinisterReminded", "endEvent_ministerReminded", "endEvent_rejected");
        assertThat(file.letters(number))
                .contains(
                        "framework-approval-reminder minister",
                        "framework-tender-rejected council-MJ",
                        "framework-tender-rejected minister-integration");
        assertThat(letter(number, "framework-integration-asked")).contains("(»Rammeudbud: Ledige akademikere«)");
        assertThat(letter(number, "framework-tender-rejected"))
                .contains("Ministerens begrundelse: Der er ikke enighed.");
    }

    @Test
    @Tag("R-096")
    void anIntegrationAreaIsMarkedAsSuch() {
        refused(
                "Området vedrører udlændinge omfattet af integrationsloven",
                () -> tenders.start(tenders.form().effortArea("INTEGRATION")));
    }

    @Test
    void aChangedProposalIsAssessedAndDiscussedAnew() {
        String number = tenders.propose();
        council.involve(number, "AGAINST");
        refused("Rådet er imod rammeudbuddet", () -> tenders.decide(number, "SEND", null));
        tenders.decide(number, "REVISE", "Rådets indvendinger er rigtige.");
        tenders.revise(number, List.of("SPECIAL_PROBLEMS", "SPREAD", "SPECIALISED"));
        council.involve(number, "FOR");
        tenders.decide(number, "SEND", null);
        refused("Begrund afgørelsen", () -> tenders.answer(number, "RETURN", null));
        tenders.answer(number, "RETURN", "Hvor mange er de?");
        tenders.revise(number, List.of("SPECIAL_PROBLEMS", "SPREAD", "SPECIALISED"));
        council.involve(number, "MIXED");
        tenders.decide(number, "DROP", "Der er for få.");

        assertThat(progress.the("framework-tender", number)).isEnded().hasPassed("endEvent_dropped");
        assertThat(letter(number, "framework-tender-dropped"))
                .contains("efter inddragelse af det regionale beskæftigelsesråd", "Begrundelse: Der er for få.");
        assertThat(file.stages(number)).containsExactly("TENDER", "TENDER", "TENDER");
        assertThat(file.values(
                        "SELECT status FROM raadslag.framework_tender WHERE number = ? ORDER BY revision", number))
                .containsExactly("REVISED", "RETURNED", "DROPPED");
    }

    @Test
    @Tag("R-100")
    void aLateBidIsKeptButNeverValidAndASingleProviderNeedsAReason() {
        String number = tenders.approved();
        tenders.publish(number);
        tenders.closeBids(number);
        tenders.bid(number, "Aktør Nord", 10_000, clock.today(), null);
        refused("har allerede et tilbud", () -> tenders.bid(number, "AKTØR  Nord", 9_000, clock.today(), null));
        office.as("region-MJ")
                .complete(
                        number,
                        new RegisterFrameworkBidForm()
                                .bidStep("CORRECT")
                                .takenBackBid(progress.choice(number, "bidOptions", "Aktør Nord"))
                                .takenBackReason("Prisen var tastet forkert."));
        tenders.bid(number, "Aktør Nord", 11_000, clock.today(), null);
        clock.setTo(clock.today().plusMonths(4));
        refused("modtaget efter tilbudsfristen", () -> tenders.bid(number, "Aktør Syd", 8_000, clock.today(), null));
        tenders.bid(number, "Aktør Syd", 8_000, clock.today(), "Forsinket i posten.");
        tenders.allBids(number);
        List<String> bids = tenders.bids(number);
        assertThat(bids).hasSize(2);
        refused("Valget i feltet »Gyldige tilbud« findes ikke", () -> tenders.evaluate(number, bids));
        tenders.evaluate(number, bids.subList(1, 2));
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act IN ('registerFrameworkBid', 'evaluateFrameworkBids')",
                        number))
                .contains(
                        "Et registreret tilbud udgår: Aktør Nord, 10.000,00 kr. pr. person. Grund: Prisen var tastet forkert.",
                        "Evaluering af tilbud: Alle krav er gennemgået. Gyldige tilbud: Aktør Nord.")
                .anyMatch(text ->
                        text.startsWith("Tilbud registreret: Aktør Syd, 8.000,00 kr. pr. person. Modtaget den "));
        refused("Valget i feltet »Tildeling« findes ikke", () -> tenders.award(number, bids, null));
        refused("Vælg mindst to tilbud", () -> tenders.award(number, bids.subList(1, 2), null));
        tenders.award(number, bids.subList(1, 2), "Kun én bød i tide.");

        assertThat(file.paper(number, "framework-agreement")).contains("Grund til kun én aktør: Kun én bød i tide.");
        assertThat(file.value("""
                SELECT a.valid_from::text FROM raadslag.framework_agreement a JOIN raadslag.framework_tender t ON t.id = a.tender_id
                WHERE t.number = ?""", number)).isEqualTo(clock.today().toString());
    }

    @Test
    void moreBidsThanAFieldCanShowDoNotStopTheTender() {
        String number = tenders.approved();
        tenders.publish(number);
        tenders.closeBids(number);
        file.change("""
                INSERT INTO raadslag.provider (id, name)
                SELECT gen_random_uuid(), repeat('Aktør ', 32) || n FROM generate_series(1, 20) n""");
        file.change("""
                INSERT INTO raadslag.framework_bid (id, round_id, bid_deadline, provider_id, price, received_on, awarded)
                SELECT gen_random_uuid(), r.id, r.bid_deadline, p.id, 100, r.published_on, false
                FROM raadslag.framework_tender_round r, raadslag.provider p
                WHERE r.number = ? AND p.name LIKE repeat('Aktør ', 32) || '%'""", number);
        tenders.allBids(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_evaluateFrameworkBids @ [region-MJ]");
    }

    @Test
    void withoutValidBidsTheTenderIsPublishedAgainOrGivenUp() {
        String number = tenders.approved();
        tenders.publish(number);
        tenders.closeBids(number);
        tenders.allBids(number);
        tenders.evaluate(number, List.of());
        tenders.withoutBids(number, "AGAIN", null);
        tenders.publish(number);
        tenders.closeBids(number);
        tenders.allBids(number);
        tenders.evaluate(number, List.of());
        tenders.withoutBids(number, "CLOSE", "Ingen vil byde.");

        assertThat(progress.the("framework-tender", number)).isEnded().hasPassed("endEvent_noValidBids");
        assertThat(file.letters(number)).contains("framework-without-bids council-MJ");
        assertThat(letter(number, "framework-without-bids")).contains("for at afslutte det: Ingen vil byde.");
        assertThat(file.values("SELECT status FROM raadslag.framework_tender WHERE number = ?", number))
                .containsExactly("CLOSED");
    }

    @Test
    @Tag("INV-18")
    void onlyTheRegionsDirectorAwardsAndWithdrawsAndOnlyBeforeTheAward() {
        String number = tenders.approved();
        tenders.evaluated(number);
        var award =
                new AwardFrameworkTenderForm().awardedBids(tenders.bids(number)).reason("Bedst.");
        forbidden(() -> office.as("rd-NJ").complete(number, award));
        forbidden(() -> office.as("region-MJ").complete(number, award));
        refused(
                "Kun regionsdirektøren i den region",
                () -> office.as("rd-NJ")
                        .start(
                                "framework-tender-withdrawal",
                                new WithdrawFrameworkTenderForm()
                                        .caseNumber(number)
                                        .reason("Nej.")));
        tenders.withdraw(number, "Målgruppen findes ikke længere.");

        assertThat(progress.the("framework-tender", number)).isEnded().hasPassed("endEvent_tenderWithdrawn");
        assertThat(file.letters(number))
                .contains("framework-tender-withdrawn council-MJ", "framework-tender-withdrawn minister");
        refused("kan ikke trækkes tilbage", () -> tenders.withdraw(number, "Igen."));
    }

    @Test
    void aMatterOfTheWholeCountryIsNoTenderToWithdraw() {
        String goals = contracts.begin(contracts.nextYear());

        refused(
                "Sagen er ikke et rammeudbud",
                () -> office.as("rd-NJ")
                        .start(
                                "framework-tender-withdrawal",
                                new WithdrawFrameworkTenderForm()
                                        .caseNumber(goals)
                                        .reason("Nej.")));
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? LIMIT 1", number, template);
    }
}
