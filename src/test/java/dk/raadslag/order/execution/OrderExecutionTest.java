package dk.raadslag.order.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AcknowledgeOrderForm;
import dk.raadslag.support.form.AwardTenderForm;
import dk.raadslag.support.form.ChooseProviderForm;
import dk.raadslag.support.form.EvaluateBidsForm;
import dk.raadslag.support.form.HandleNonComplianceForm;
import dk.raadslag.support.form.RegisterBidForm;
import dk.raadslag.support.form.SignSubAgreementForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class OrderExecutionTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String COSTS =
            "SELECT string_agg(bearer || ' ' || amount, ', ' ORDER BY bearer DESC) FROM raadslag.cost_line WHERE order_id = ?::uuid";

    @Autowired
    FrameworkDesk frameworks;

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("INV-15")
    void theResponsibleHoldTheTenderAndBearTheCostsEachForTheirEffort() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        String order = orders.ordered(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        ProcessInstance execution = execute(number, order);

        assertThat(progress.openTasks(number))
                .containsExactly(
                        "userTask_runOwnTender @ [jc-municipal-0851]", "userTask_runOwnTender @ [jc-state-0851]");
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør A", 1_000_000, true);
        providers.contract(number, "jc-state-0851", "Aktør B", 500_000, false);
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 250_000, false);

        assertThat(value(COSTS, order)).isEqualTo("STATE 1500000.00, MUNICIPALITY 250000.00");
        assertThat(value(
                        "SELECT string_agg(DISTINCT contract_party, ', ' ORDER BY contract_party) FROM raadslag.award WHERE order_id = ?::uuid",
                        order))
                .isEqualTo("jc-municipal-0851, jc-state-0851");
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");

        assertThat(execution).hasPassed("endEvent_implemented");
        assertThat(file.letters(number)).contains("order-implemented minister", "order-implemented council-NJ");
        assertThat(progress.variable(execution, "complianceResult")).isEqualTo("IMPLEMENTED");
        assertThat(value("SELECT compliance FROM raadslag.minister_order WHERE id = ?::uuid", order))
                .isEqualTo("IMPLEMENTED");
    }

    @Test
    @Tag("E-21")
    void whenOnlyTheStateAnswersOnlyTheStateActsAndPays() {
        String number = orders.notReached(AALBORG, "DAGPENGE");
        String order = orders.ordered(number, "JC_TENDER", "DAGPENGE");
        execute(number, order);
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-state-0851]");
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør A", 10, false);

        assertThat(value(COSTS, order)).isEqualTo("STATE 10.00");
    }

    @Test
    @Tag("INV-16")
    void anOrderCannotBeRefused() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        String order = orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE");
        fixtures.call("order-execution", number, Map.of("partyKinds", "MUNICIPAL", "orderId", order));

        assertThatThrownBy(() -> office.as("jc-municipal-0851")
                        .complete(number, new AcknowledgeOrderForm().with("answer", "REFUSE")))
                .isInstanceOf(AssertionError.class);
        office.as("jc-municipal-0851").complete(number, new AcknowledgeOrderForm());
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-municipal-0851]");
    }

    @Test
    void aContractNeedsAnAmountAReasonAndAProvider() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        execute(number, orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        providers.tender(number, "jc-municipal-0851");

        for (int amount : new int[] {0, -5}) {
            refused(
                    "Feltet »Kontraktsum« skal være mindst 0,01",
                    () -> providers.contract(number, "jc-municipal-0851", "Aktør A", amount, false));
        }
        for (String name : List.of("<img src=x>", "x".repeat(20_000), " ")) {
            refused("Feltet »Anden aktør«", () -> providers.contract(number, "jc-municipal-0851", name, 10, false));
        }
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, true);
        refused("allerede en kontrakt", () -> providers.contract(number, "jc-municipal-0851", "Aktør A", 20, false));
    }

    @Test
    void theRegionTendersOnBehalfOfTheResponsibleWhoArePartyAndPay() {
        String number = orders.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        String order = orders.ordered(number, "REGION_TENDER_ON_BEHALF", "DAGPENGE", "SYGEDAGPENGE");
        execute(number, order);
        LocalDate received = clock.today();
        providers.publish(number);

        providers.bid(number, "Aktør A", "DAGPENGE", 100, received);
        providers.bid(number, "Aktør B", "DAGPENGE", 90, received);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 70, received);
        refused("allerede et tilbud", () -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 60, received));
        refused(
                "Valget i feltet »Indsatsområde« findes ikke",
                () -> providers.bid(number, "Aktør A", "FLEKSJOB", 60, received));
        refused(
                "Feltet »Pris« skal være mindst 0,01",
                () -> providers.bid(number, "Aktør C", "SYGEDAGPENGE", 0, received));
        noMoreBids(number);
        evaluate(number, bids(order));
        assertThat(progress.openTasks(number)).containsExactly("userTask_awardTender @ [rd-NJ]");
        refused("mindst én aktør", () -> award(number, bids(order).subList(0, 2), "Grund"));
        refused("kun én aktør", () -> award(number, bids(order), null));
        award(number, bids(order), "Der kom kun ét tilbud på sygedagpenge.");

        assertThat(value(COSTS, order)).isEqualTo("STATE 190.00, MUNICIPALITY 70.00");
        assertThat(value(
                        "SELECT string_agg(contract_party, ', ' ORDER BY effort_area, contract_party) FROM raadslag.award WHERE order_id = ?::uuid",
                        order))
                .isEqualTo("jc-state-0851, jc-state-0851, jc-municipal-0851");
        assertThat(file.letters(number)).contains("order-tender-awarded jc-state-0851");
        assertThat(value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'order-tender-awarded' LIMIT 1",
                        number))
                .contains("Opgaven er tildelt således:", "sygedagpenge: Aktør A, 70,00 kr.");
    }

    @Test
    void aTenderWithoutValidBidsIsPublishedAgainAndLateBidsAreRefused() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        String order = orders.ordered(number, "REGION_TENDER_ON_BEHALF", "SYGEDAGPENGE");
        execute(number, order);
        LocalDate published = clock.today();
        providers.publish(number);
        noMoreBids(number);
        evaluate(number, List.of());

        assertThat(progress.openTasks(number)).containsExactly("userTask_publishTender @ [region-NJ]");
        providers.publish(number);
        clock.setTo(published.plusDays(200));
        refused(
                "efter tilbudsfristen",
                () -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.plusDays(150)));
        refused(
                "før udbuddet blev offentliggjort",
                () -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.minusDays(1)));
        refused(
                "Datoen i feltet »Modtaget den« må ikke ligge efter",
                () -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.plusDays(201)));
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published);
        noMoreBids(number);
        evaluate(number, bids(order));
        assertThat(progress.openTasks(number)).containsExactly("userTask_awardTender @ [rd-NJ]");
    }

    @Test
    void aBidThatWasWithdrawnOrMistypedNoLongerCounts() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        String order = orders.ordered(number, "REGION_TENDER_ON_BEHALF", "SYGEDAGPENGE");
        execute(number, order);
        LocalDate received = clock.today();
        providers.publish(number);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 1000, received);
        List<String> mistyped = bids(order);
        takeBack(number, mistyped.get(0), "Prisen var tastet forkert.");
        refused(
                "Valget i feltet »Tilbud, der skal udgå« findes ikke",
                () -> takeBack(number, mistyped.get(0), "Igen."));
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, received);
        noMoreBids(number);
        refused("Valget i feltet »Gyldige tilbud« findes ikke", () -> evaluate(number, mistyped));
        evaluate(number, List.of());

        providers.publish(number);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, received);
        takeBack(number, bids(order).get(0), "Trukket tilbage ved brev.");
        noMoreBids(number);
        evaluate(number, List.of());
        assertThat(progress.openTasks(number)).containsExactly("userTask_publishTender @ [region-NJ]");
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'evaluateBids'", number))
                .allMatch(text -> text.contains("Gyldige tilbud: ingen."));
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'registerBid'", number))
                .anyMatch(
                        text -> text.matches(
                                "Et registreret tilbud udgår: .*sygedagpenge, Aktør A, 100,00 kr. Grund: Trukket tilbage ved brev."));
    }

    @Test
    @Tag("INV-20")
    void theResponsibleChooseAmongTheProvidersOfTheFramework() {
        UUID framework = framework("FLEKSJOB", "Aktør Nord", "Aktør Syd");
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        String order = orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB");
        execute(number, order);
        refused("Valget i feltet »Aktør« findes ikke", () -> choose(number, "Aktør uden for rammen", null));
        choose(number, "Aktør Syd", null);
        refused("Feltet »Pris« skal være mindst 0,01", () -> sign(number, 0));
        sign(number, 4711);

        assertThat(value(
                        "SELECT framework_id || ' ' || contract_party FROM raadslag.sub_agreement WHERE order_id = ?::uuid",
                        order))
                .isEqualTo(framework + " jc-municipal-0851");
        assertThat(value(COSTS, order)).isEqualTo("MUNICIPALITY 4711.00");
    }

    @Test
    @Tag("E-16")
    void aSingleProviderLeftIsAllowedWithAReason() {
        framework("HANDICAP_ERHVERV", "Aktør Nord");
        String number = orders.notReached(AALBORG, "HANDICAP_ERHVERV");
        execute(number, orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "HANDICAP_ERHVERV"));

        refused("Feltet »Grund til kun én aktør« skal udfyldes", () -> choose(number, "Aktør Nord", null));
        choose(number, "Aktør Nord", "Den anden aktør er ophørt.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_signSubAgreement @ [jc-state-0851]");
    }

    @Test
    @Tag("E-15")
    @Tag("INV-17")
    void nobodyGetsATaskWithoutAProviderToChoose() {
        UUID framework = framework("FLEKSJOB", "Aktør Nord", "Aktør Syd");
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        String order = orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB");
        ProcessInstance execution = begin(number, order);
        exemptions.exempt(framework, AALBORG);
        providers.acknowledge(number);

        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(execution).isEnded().hasPassed("endEvent_nothingPossible", "endEvent_notPossible");
        assertThat(value("SELECT compliance FROM raadslag.minister_order WHERE id = ?::uuid", order))
                .isEqualTo("NOT_POSSIBLE");
        assertThat(file.letters(number)).contains("order-area-uncovered minister");
    }

    @Test
    @Tag("INV-16")
    @Tag("INV-17")
    void anOrderIsImpossibleOnlyWhenNoProviderIsLeft() {
        UUID framework = framework("FLEKSJOB", "Aktør Nord", "Aktør Syd");
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        ProcessInstance execution =
                execute(number, orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB"));
        refused("Der er stadig en aktør at vælge", () -> providers.findNoneLeft(number, "jc-municipal-0851"));
        choose(number, "Aktør Nord", null);
        refused("Rammeaftalen gælder stadig for jobcenteret", () -> findLapsed(number));
        exemptions.exempt(framework, AALBORG);
        refused("Rammeaftalen gælder ikke for jobcenteret den", () -> sign(number, 4711));
        findLapsed(number);

        assertThat(execution).isEnded().hasPassed("endEvent_notPossible");
    }

    @Test
    @Tag("INV-17")
    void whereAnotherFrameworkIsLeftTheResponsibleChooseAnew() {
        UUID framework = framework("FLEKSJOB", "Aktør Nord");
        UUID other = framework("FLEKSJOB", "Aktør Syd");
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        String order = orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB");
        execute(number, order);
        choose(number, "Aktør Nord", null);
        exemptions.exempt(framework, AALBORG);
        findLapsed(number);
        choose(number, "Aktør Syd", "Den anden rammeaftale gælder ikke længere.");
        sign(number, 4711);

        assertThat(value("SELECT framework_id::text FROM raadslag.sub_agreement WHERE order_id = ?::uuid", order))
                .isEqualTo(other.toString());
        assertThat(value(COSTS, order)).isEqualTo("MUNICIPALITY 4711.00");
    }

    @Test
    @Tag("R-097")
    void whoCallsOffBesideAnOrderIsToldOfItAndNotRefused() {
        String jobcentre = "JC-0860";
        String party = "jc-municipal-0860";
        UUID framework = callOffs.framework("NJ", "FLEKSJOB");
        String before = callOffs.start(framework, jobcentre).getBusinessKey();
        assertThat(progress.shown(before, "orderBeside")).isEqualTo("null");
        callOffs.choose(before, party, "Aktør Nord");
        callOffs.sign(before, party);
        String number = orders.notReached(jobcentre, "FLEKSJOB");
        execute(number, orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB"));

        String beside = callOffs.start(framework, jobcentre).getBusinessKey();

        assertThat(progress.shown(beside, "orderBeside")).contains("pålæg i sag " + number, "§ 11, stk. 4");
        callOffs.choose(beside, party, "Aktør Nord");
        callOffs.sign(beside, party);
        choose(number, "Aktør Nord", null);
        sign(number, 4711);
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        String after = callOffs.start(framework, jobcentre).getBusinessKey();
        assertThat(progress.shown(after, "orderBeside"))
                .as("the order is carried out")
                .isEqualTo("null");
    }

    @Test
    @Tag("INV-17")
    void aProviderThatWillNotIsReplacedByAnother() {
        framework("FLEKSJOB", "Aktør Nord", "Aktør Syd");
        String number = orders.notReached(AALBORG, "FLEKSJOB");
        execute(number, orders.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB"));
        choose(number, "Aktør Nord", null);
        assertThat(progress.shown(number, "chosenProvider"))
                .startsWith("Aktør Nord (Ramme ")
                .endsWith(" kr. pr. person");
        office.as("jc-municipal-0851")
                .complete(
                        number,
                        new SignSubAgreementForm()
                                .subAgreementStep("OTHER")
                                .reason("Aktøren har ikke plads før sommer."));

        assertThat(progress.openTasks(number)).containsExactly("userTask_chooseProvider @ [jc-municipal-0851]");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'signSubAgreement'", number))
                .startsWith("Der vælges en anden aktør til området ")
                .endsWith(". Begrundelse: Aktøren har ikke plads før sommer.");
        choose(number, "Aktør Syd", null);
        assertThat(progress.shown(number, "chosenProvider")).startsWith("Aktør Syd (Ramme ");
        sign(number, 4711);
    }

    @Test
    @Tag("INV-16")
    void anOrderThatNobodyObeysIsAssessedAtItsDeadlineAndReachesTheMinister() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance execution = begin(number, orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        jobs.fireTimer(number, "startEvent_overdue");

        assertThat(file.letters(number))
                .contains(
                        "order-overdue jc-municipal-0851",
                        "order-overdue rd-NJ",
                        "order-overdue ams",
                        "order-overdue minister");
        providers.assessOverdue(number, "NOT_IMPLEMENTED");
        assertThat(progress.openTasks(number)).containsExactly("userTask_handleNonCompliance @ [minister]");
        office.as("minister")
                .complete(number, new HandleNonComplianceForm().steps("Ministeren drøfter sagen med kommunen."));
        assertThat(execution).hasPassed("endEvent_notImplemented");
        assertThat(progress.variable(execution, "complianceResult")).isEqualTo("NOT_IMPLEMENTED");
    }

    @Test
    @Tag("INV-16")
    void anOrderThatIsLateIsAssessedAgainUntilItIsFollowed() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance execution = execute(number, orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        jobs.fireTimer(number, "startEvent_overdue");
        providers.assessOverdue(number, "OVERDUE");
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-municipal-0851]");
        jobs.fireTimer(number, "intermediateEvent_overdueAgain");
        assertThat(file.letters(number).stream().filter("order-overdue ams"::equals))
                .hasSize(2);

        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, false);
        providers.report(number);
        assertThat(progress.openTasks(number))
                .containsExactlyInAnyOrder("userTask_assessCompliance @ [rd-NJ]", "userTask_assessOverdue @ [rd-NJ]");
        providers.assess(number, "IMPLEMENTED");
        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(execution).isEnded().hasPassed("endEvent_implemented");
    }

    @Test
    @Tag("INV-16")
    void whoeverNeverConfirmsTheReceiptOrReportsHoldsNothingUp() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        begin(number, orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        jobs.fireTimer(number, "boundaryEvent_receiptUnconfirmed");
        assertThat(progress.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-municipal-0851]");

        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, false);
        jobs.fireTimer(number, "intermediateEvent_progressDue");
        jobs.fireTimer(number, "boundaryEvent_reportMissing");
        assertThat(progress.openTasks(number)).containsExactly("userTask_assessCompliance @ [rd-NJ]");
        assertThat(file.values("SELECT text FROM raadslag.case_record WHERE number = ? ORDER BY id", number))
                .contains("Udgifter registreret: kommunen betaler den kommunale indsats med 10,00 kr.")
                .endsWith(
                        "Fristen for status er udløbet. Regionsdirektøren vurderer efterlevelsen uden den status, der mangler.");
    }

    @Test
    void anOrderThatIsNotFollowedComesBeforeTheMinisterAndStopsThere() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance execution = execute(number, orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, false);
        providers.report(number);
        providers.assess(number, "NOT_IMPLEMENTED");
        assertThat(progress.openTasks(number)).containsExactly("userTask_handleNonCompliance @ [minister]");
        office.as("minister")
                .complete(number, new HandleNonComplianceForm().steps("Ministeren drøfter sagen med kommunen."));

        assertThat(execution).hasPassed("endEvent_notImplemented");
        assertThat(progress.variable(execution, "complianceResult")).isEqualTo("NOT_IMPLEMENTED");
    }

    private ProcessInstance execute(String number, String order) {
        ProcessInstance execution = begin(number, order);
        providers.acknowledge(number);
        return execution;
    }

    private ProcessInstance begin(String number, String order) {
        return fixtures.call("order-execution", number, Map.of("partyKinds", orders.kinds(number), "orderId", order));
    }

    private void noMoreBids(String number) {
        office.as("region-NJ").complete(number, new RegisterBidForm().bidStep("DONE"));
    }

    private void takeBack(String number, String bid, String reason) {
        office.as("region-NJ")
                .complete(
                        number,
                        new RegisterBidForm()
                                .bidStep("CORRECT")
                                .takenBackBid(bid)
                                .takenBackReason(reason));
    }

    private void evaluate(String number, List<String> valid) {
        office.as("region-NJ")
                .complete(number, new EvaluateBidsForm().validBids(valid).evaluation("Alle krav er gennemgået."));
    }

    private void award(String number, List<String> bids, String singleReason) {
        var form = new AwardTenderForm().awardedBids(bids).reason("Bedst til prisen.");
        if (singleReason != null) {
            form.singleProviderReason(singleReason);
        }
        office.as("rd-NJ").complete(number, form);
    }

    private List<String> bids(String order) {
        return jdbc.sql("""
                        SELECT id::text FROM raadslag.bid WHERE tender_id =
                            (SELECT id FROM raadslag.order_tender WHERE order_id = ?::uuid ORDER BY round DESC LIMIT 1)
                        ORDER BY effort_area, price""").param(order).query(String.class).list();
    }

    private UUID framework(String area, String... providers) {
        var terms = new FrameworkAgreement(
                "Ramme " + UUID.randomUUID(),
                "Afgrænset målgruppe",
                area,
                RegionCode.NJ,
                clock.today().minusDays(1),
                clock.today().plusYears(1));
        return frameworks.register(terms, Stream.of(providers).toList());
    }

    private void choose(String number, String provider, String singleReason) {
        var form = new ChooseProviderForm()
                .providerStep("CHOOSE")
                .provider(progress.choice(number, "providerOptions", provider));
        if (singleReason != null) {
            form.singleProviderReason(singleReason);
        }
        office.as(orders.parties(number).get(0)).complete(number, form);
    }

    private void findLapsed(String number) {
        office.as("jc-municipal-0851").complete(number, new SignSubAgreementForm().subAgreementStep("LAPSED"));
    }

    private void sign(String number, int price) {
        office.as(orders.parties(number).get(0))
                .complete(
                        number,
                        new SignSubAgreementForm()
                                .subAgreementStep("SIGN")
                                .volume("40 forløb.")
                                .price(price)
                                .startsOn(clock.today())
                                .endsOn(clock.today().plusMonths(6)));
    }

    private String value(String sql, String order) {
        return jdbc.sql(sql).param(order).query(String.class).single();
    }
}
