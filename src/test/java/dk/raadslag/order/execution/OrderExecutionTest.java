package dk.raadslag.order.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProviderDesk;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class OrderExecutionTest {

    private static final String AALBORG = "JC-0851";
    private static final String COSTS =
            "SELECT string_agg(bearer || ' ' || amount, ', ' ORDER BY bearer DESC) FROM raadslag.cost_line WHERE order_id = ?::uuid";

    @Autowired
    Office office;

    @Autowired
    OrderDesk desk;

    @Autowired
    ProviderDesk providers;

    @Autowired
    FrameworkDesk frameworks;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("INV-15")
    void theResponsibleHoldTheTenderAndBearTheCostsEachForTheirEffort() {
        String number = desk.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        String order = desk.ordered(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        ProcessInstance execution = execute(number, order);

        assertThat(office.openTasks(number))
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

        assertThat(office.path(number)).contains("endEvent_implemented");
        assertThat(office.variable(execution, "complianceResult")).isEqualTo("IMPLEMENTED");
        assertThat(value("SELECT compliance FROM raadslag.minister_order WHERE id = ?::uuid", order))
                .isEqualTo("IMPLEMENTED");
    }

    @Test
    @Tag("E-21")
    void whenOnlyTheStateAnswersOnlyTheStateActsAndPays() {
        String number = desk.notReached(AALBORG, "DAGPENGE");
        String order = desk.ordered(number, "JC_TENDER", "DAGPENGE");
        execute(number, order);
        assertThat(office.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-state-0851]");
        providers.tender(number, "jc-state-0851");
        providers.contract(number, "jc-state-0851", "Aktør A", 10, false);

        assertThat(value(COSTS, order)).isEqualTo("STATE 10.00");
    }

    @Test
    @Tag("E-22")
    @Tag("INV-15")
    void costsFollowTheEffortEvenWhereOnePartyHoldsBoth() {
        jdbc.sql(
                        "UPDATE raadslag.responsible_party SET group_id = 'jc-municipal-0787' WHERE jobcentre_id = 'JC-0787' AND effort_kind = 'STATE'")
                .update();
        try {
            String number = desk.notReached("JC-0787", "DAGPENGE", "FLEKSJOB");
            String order = desk.ordered(number, "JC_TENDER", "DAGPENGE", "FLEKSJOB");
            office.call("order-execution", number, "partyKinds", "STATE,MUNICIPAL", "orderId", order);
            office.as("jc-municipal-0787").complete(number, "userTask_acknowledgeOrder");
            for (int area = 1; area <= 2; area++) {
                providers.tender(number, "jc-municipal-0787");
                providers.contract(number, "jc-municipal-0787", "Aktør A", 1000, false);
            }
            assertThat(value(COSTS, order)).isEqualTo("STATE 1000.00, MUNICIPALITY 1000.00");
        } finally {
            jdbc.sql(
                            "UPDATE raadslag.responsible_party SET group_id = 'jc-state-0787' WHERE jobcentre_id = 'JC-0787' AND effort_kind = 'STATE'")
                    .update();
        }
    }

    @Test
    @Tag("INV-16")
    void anOrderCannotBeRefused() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        String order = desk.ordered(number, "JC_TENDER", "SYGEDAGPENGE");
        office.call("order-execution", number, "partyKinds", "MUNICIPAL", "orderId", order);

        assertThatThrownBy(() -> office.as("jc-municipal-0851")
                        .complete(number, "userTask_acknowledgeOrder", "answer", "REFUSE"))
                .isInstanceOf(AssertionError.class);
        office.as("jc-municipal-0851").complete(number, "userTask_acknowledgeOrder");
        assertThat(office.openTasks(number)).containsExactly("userTask_runOwnTender @ [jc-municipal-0851]");
    }

    @Test
    void aContractNeedsAnAmountAReasonAndAProvider() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        execute(number, desk.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        providers.tender(number, "jc-municipal-0851");

        for (int amount : new int[] {0, -5}) {
            assertThatThrownBy(() -> providers.contract(number, "jc-municipal-0851", "Aktør A", amount, false))
                    .isInstanceOf(Refusal.class);
        }
        for (String name : List.of("<img src=x>", "x".repeat(20_000), " ")) {
            assertThatThrownBy(() -> providers.contract(number, "jc-municipal-0851", name, 10, false))
                    .isInstanceOf(Refusal.class);
        }
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, true);
        assertThatThrownBy(() -> providers.contract(number, "jc-municipal-0851", "Aktør A", 20, false))
                .hasMessageContaining("allerede en kontrakt");
    }

    @Test
    void theRegionTendersOnBehalfOfTheResponsibleWhoArePartyAndPay() {
        String number = desk.notReached(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        String order = desk.ordered(number, "REGION_TENDER_ON_BEHALF", "DAGPENGE", "SYGEDAGPENGE");
        execute(number, order);
        LocalDate received = office.today();
        providers.publish(number);

        providers.bid(number, "Aktør A", "DAGPENGE", 100, received);
        providers.bid(number, "Aktør B", "DAGPENGE", 90, received);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 70, received);
        assertThatThrownBy(() -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 60, received))
                .hasMessageContaining("allerede et tilbud");
        assertThatThrownBy(() -> providers.bid(number, "Aktør A", "FLEKSJOB", 60, received))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> providers.bid(number, "Aktør C", "SYGEDAGPENGE", 0, received))
                .isInstanceOf(Refusal.class);
        noMoreBids(number);
        evaluate(number, bids(order));
        assertThat(office.openTasks(number)).containsExactly("userTask_awardTender @ [rd-NJ]");
        assertThatThrownBy(() -> award(number, bids(order).subList(0, 2), "Grund"))
                .hasMessageContaining("mindst én aktør");
        assertThatThrownBy(() -> award(number, bids(order), null)).hasMessageContaining("kun én aktør");
        award(number, bids(order), "Der kom kun ét tilbud på sygedagpenge.");

        assertThat(value(COSTS, order)).isEqualTo("STATE 190.00, MUNICIPALITY 70.00");
        assertThat(value(
                        "SELECT string_agg(contract_party, ', ' ORDER BY effort_area, contract_party) FROM raadslag.award WHERE order_id = ?::uuid",
                        order))
                .isEqualTo("jc-state-0851, jc-state-0851, jc-municipal-0851");
        assertThat(desk.letters(number)).contains("order-tender-awarded jc-state-0851");
    }

    @Test
    void aTenderWithoutValidBidsIsPublishedAgainAndLateBidsAreRefused() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        String order = desk.ordered(number, "REGION_TENDER_ON_BEHALF", "SYGEDAGPENGE");
        execute(number, order);
        LocalDate published = office.today();
        providers.publish(number);
        noMoreBids(number);
        evaluate(number, List.of());

        assertThat(office.openTasks(number)).containsExactly("userTask_publishTender @ [region-NJ]");
        providers.publish(number);
        office.setToday(published.plusDays(200));
        assertThatThrownBy(() -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.plusDays(150)))
                .hasMessageContaining("efter tilbudsfristen");
        assertThatThrownBy(() -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.minusDays(1)))
                .hasMessageContaining("før udbuddet blev offentliggjort");
        assertThatThrownBy(() -> providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published.plusDays(201)))
                .isInstanceOf(Refusal.class);
        providers.bid(number, "Aktør A", "SYGEDAGPENGE", 100, published);
        noMoreBids(number);
        evaluate(number, bids(order));
        assertThat(office.openTasks(number)).containsExactly("userTask_awardTender @ [rd-NJ]");
    }

    @Test
    @Tag("INV-20")
    void theResponsibleChooseAmongTheProvidersOfTheFramework() {
        UUID framework = framework("FLEKSJOB", "Aktør Nord", "Aktør Syd");
        String number = desk.notReached(AALBORG, "FLEKSJOB");
        String order = desk.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "FLEKSJOB");
        execute(number, order);
        UUID outsider = frameworks.provider("Aktør uden for rammen");
        assertThatThrownBy(() -> choose(number, outsider, null)).isInstanceOf(Refusal.class);
        choose(number, frameworks.provider("Aktør Syd"), null);
        assertThatThrownBy(() -> sign(number, 0)).isInstanceOf(Refusal.class);
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
        String number = desk.notReached(AALBORG, "HANDICAP_ERHVERV");
        execute(number, desk.ordered(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "HANDICAP_ERHVERV"));

        assertThatThrownBy(() -> choose(number, frameworks.provider("Aktør Nord"), null))
                .isInstanceOf(Refusal.class);
        choose(number, frameworks.provider("Aktør Nord"), "Den anden aktør er ophørt.");
        assertThat(office.openTasks(number)).containsExactly("userTask_signSubAgreement @ [jc-state-0851]");
    }

    @Test
    @Tag("INV-16")
    void anOverdueOrderIsReportedUpwardsAndNothingElseHappens() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        execute(number, desk.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, false);
        office.fireTimer(number, "boundaryEvent_overdue");

        assertThat(office.path(number)).contains("endEvent_overdueReported");
        assertThat(desk.letters(number)).contains("order-overdue rd-NJ", "order-overdue ams");
        providers.report(number);
        providers.assess(number, "PARTLY");
        assertThat(office.openTasks(number)).isEmpty();
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");
        assertThat(office.path(number)).contains("endEvent_implemented");
    }

    @Test
    void anOrderThatIsNotFollowedComesBeforeTheMinisterAndStopsThere() {
        String number = desk.notReached(AALBORG, "SYGEDAGPENGE");
        ProcessInstance execution = execute(number, desk.ordered(number, "JC_TENDER", "SYGEDAGPENGE"));
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 10, false);
        providers.report(number);
        providers.assess(number, "NOT_IMPLEMENTED");
        assertThat(office.openTasks(number)).containsExactly("userTask_handleNonCompliance @ [minister]");
        office.as("minister")
                .complete(number, "userTask_handleNonCompliance", "steps", "Ministeren drøfter sagen med kommunen.");

        assertThat(office.path(number)).contains("endEvent_notImplemented");
        assertThat(office.variable(execution, "complianceResult")).isEqualTo("NOT_IMPLEMENTED");
    }

    private ProcessInstance execute(String number, String order) {
        ProcessInstance execution =
                office.call("order-execution", number, "partyKinds", desk.kinds(number), "orderId", order);
        providers.acknowledge(number);
        return execution;
    }

    private void noMoreBids(String number) {
        office.as("region-NJ").complete(number, "userTask_registerBid", "bidStep", "DONE");
    }

    private void evaluate(String number, List<String> valid) {
        office.as("region-NJ")
                .complete(
                        number, "userTask_evaluateBids", "validBids", valid, "evaluation", "Alle krav er gennemgået.");
    }

    private void award(String number, List<String> bids, @Nullable String singleReason) {
        List<Object> fields = new ArrayList<>(List.of("awardedBids", bids, "reason", "Bedst til prisen."));
        if (singleReason != null) {
            fields.addAll(List.of("singleProviderReason", singleReason));
        }
        office.as("rd-NJ").complete(number, "userTask_awardTender", fields.toArray());
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
                office.today().minusDays(1),
                office.today().plusYears(1));
        return frameworks.register(terms, Stream.of(providers).toList());
    }

    private void choose(String number, UUID provider, @Nullable String singleReason) {
        List<Object> fields = new ArrayList<>(List.of("provider", provider.toString()));
        if (singleReason != null) {
            fields.addAll(List.of("singleProviderReason", singleReason));
        }
        office.as(desk.parties(number).get(0)).complete(number, "userTask_chooseProvider", fields.toArray());
    }

    private void sign(String number, int price) {
        office.as("jc-municipal-0851")
                .complete(
                        number,
                        "userTask_signSubAgreement",
                        "volume",
                        "40 forløb.",
                        "price",
                        price,
                        "startsOn",
                        office.today(),
                        "endsOn",
                        office.today().plusYears(1));
    }

    private String value(String sql, String order) {
        return jdbc.sql(sql).param(order).query(String.class).single();
    }
}
