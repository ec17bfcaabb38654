package dk.raadslag.support;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.AcknowledgeOrderForm;
import dk.raadslag.support.form.AssessComplianceForm;
import dk.raadslag.support.form.AssessOverdueOrderForm;
import dk.raadslag.support.form.AwardTenderForm;
import dk.raadslag.support.form.ChooseProviderForm;
import dk.raadslag.support.form.ContractProviderForm;
import dk.raadslag.support.form.EvaluateBidsForm;
import dk.raadslag.support.form.PublishTenderForm;
import dk.raadslag.support.form.RegisterBidForm;
import dk.raadslag.support.form.ReportOrderProgressForm;
import dk.raadslag.support.form.RunOwnTenderForm;
import dk.raadslag.support.form.SignSubAgreementForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Region and responsible parties who carry out an order and engage other providers. */
@Component
public class ProviderDesk {

    private final Office office;
    private final Jobs jobs;
    private final TestClock clock;
    private final OrderDesk orders;
    private final Matters matters;
    private final FrameworkDesk frameworks;
    private final Progress progress;
    private final JdbcClient jdbc;

    ProviderDesk(
            Office office,
            Jobs jobs,
            TestClock clock,
            OrderDesk orders,
            Matters matters,
            FrameworkDesk frameworks,
            Progress progress,
            JdbcClient jdbc) {
        this.office = office;
        this.jobs = jobs;
        this.clock = clock;
        this.orders = orders;
        this.matters = matters;
        this.frameworks = frameworks;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** From the order that each responsible tenders for itself to the director's finding that it is carried out. */
    public void carryOut(String number) {
        acknowledge(number);
        waiting(number, "userTask_runOwnTender").forEach(party -> {
            tender(number, party);
            contract(number, party, "Aktør A", 1000, false);
        });
        report(number);
        assess(number, "IMPLEMENTED");
    }

    /** The director assesses an order whose deadline has passed. */
    public void assessOverdue(String number, String result) {
        orders.director(number)
                .complete(
                        number, new AssessOverdueOrderForm().compliance(result).assessment("Intet er sket."));
    }

    /** Each responsible acknowledges the order. */
    public void acknowledge(String number) {
        waiting(number, "userTask_acknowledgeOrder")
                .forEach(party -> office.as(party).complete(number, new AcknowledgeOrderForm()));
    }

    /** A responsible party has held its own tender. */
    public void tender(String number, String party) {
        office.as(party).complete(number, new RunOwnTenderForm().tenderCourse("Udbudt i maj. Fire aktører bød."));
    }

    /** A responsible party makes a contract after its own tender. */
    public void contract(String number, String party, String provider, int price, boolean another) {
        office.as(party)
                .complete(
                        number,
                        new ContractProviderForm()
                                .provider(provider)
                                .price(price)
                                .reason("Bedste tilbud.")
                                .anotherProvider(another));
    }

    /** The region publishes the tender, and the time for bids passes. */
    public void publish(String number) {
        region(number)
                .complete(
                        number,
                        new PublishTenderForm()
                                .description("Rettidig opfølgning.")
                                .criteria("Pris og kvalitet."));
        jobs.fireTimer(number, "intermediateEvent_bidPeriodOver");
    }

    /** The region registers a bid. */
    public void bid(String number, String bidder, String area, int price, LocalDate received) {
        region(number)
                .complete(
                        number,
                        new RegisterBidForm()
                                .bidStep("REGISTER")
                                .bidder(bidder)
                                .bidArea(area)
                                .price(price)
                                .receivedOn(received));
    }

    /** The region has registered all bids and finds them all valid; the director awards the work to all of them. */
    public void awardAll(String number) {
        region(number).complete(number, new RegisterBidForm().bidStep("DONE"));
        List<String> bids = jdbc.sql(
                        "SELECT b.id::text FROM raadslag.bid b JOIN raadslag.minister_order o ON o.id = b.order_id WHERE o.case_number = ?")
                .param(number)
                .query(String.class)
                .list();
        region(number).complete(number, new EvaluateBidsForm().validBids(bids).evaluation("Alle krav er gennemgået."));
        orders.director(number)
                .complete(
                        number,
                        new AwardTenderForm()
                                .awardedBids(bids)
                                .reason("Bedst til prisen.")
                                .singleProviderReason("Der kom kun ét tilbud på sygedagpenge."));
    }

    /** A framework agreement with two providers on an area of the region comes into force. */
    public UUID framework(String region, String area) {
        var terms = new FrameworkAgreement(
                "Ramme " + UUID.randomUUID(),
                "Afgrænset målgruppe",
                area,
                RegionCode.valueOf(region),
                clock.today().minusDays(1),
                clock.today().plusYears(1));
        return frameworks.register(terms, List.of("Aktør Nord", "Aktør Syd"));
    }

    /** A responsible party makes a sub-agreement with a provider of the framework. */
    public void callOff(String number, String party, String provider, int price) {
        office.as(party)
                .complete(
                        number,
                        new ChooseProviderForm()
                                .providerStep("CHOOSE")
                                .provider(progress.choice(number, "providerOptions", provider)));
        office.as(party)
                .complete(
                        number,
                        new SignSubAgreementForm()
                                .subAgreementStep("SIGN")
                                .volume("40 forløb.")
                                .price(price)
                                .startsOn(clock.today())
                                .endsOn(clock.today().plusMonths(6)));
    }

    /** A responsible party finds that no provider is left to choose. */
    public void findNoneLeft(String number, String party) {
        office.as(party).complete(number, new ChooseProviderForm().providerStep("NONE_LEFT"));
    }

    /** The day of the report comes, and each responsible reports. */
    public void report(String number) {
        jobs.fireTimer(number, "intermediateEvent_progressDue");
        waiting(number, "userTask_reportOrderProgress")
                .forEach(party -> office.as(party)
                        .complete(number, new ReportOrderProgressForm().progress("Aktøren er i gang.")));
    }

    /** The director assesses whether the order is carried out. */
    public void assess(String number, String result) {
        orders.director(number)
                .complete(
                        number,
                        new AssessComplianceForm().compliance(result).assessment("Vurderet efter de seneste tal."));
    }

    private List<String> waiting(String number, String taskKey) {
        return orders.parties(number).stream()
                .filter(party -> office.as(party).has(number, taskKey))
                .toList();
    }

    private Office.Person region(String number) {
        return office.as("region-" + matters.matter(CaseNumber.of(number)).regionCode());
    }
}
