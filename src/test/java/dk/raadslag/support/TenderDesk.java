package dk.raadslag.support;

import dk.raadslag.support.form.AgreeCooperationForm;
import dk.raadslag.support.form.AgreeFrameworkIntegrationForm;
import dk.raadslag.support.form.ApproveFrameworkTenderForm;
import dk.raadslag.support.form.AwardFrameworkTenderForm;
import dk.raadslag.support.form.DecideFrameworkTenderForm;
import dk.raadslag.support.form.DecideWithoutBidsForm;
import dk.raadslag.support.form.EvaluateFrameworkBidsForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.PublishFrameworkTenderForm;
import dk.raadslag.support.form.RegisterFrameworkBidForm;
import dk.raadslag.support.form.ReviseFrameworkTenderForm;
import dk.raadslag.support.form.StartFrameworkTenderForm;
import dk.raadslag.support.form.WithdrawFrameworkTenderForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The region of Midtjylland and the ministers at work on a state framework tender (§ 9, stk. 1). */
@Component
public class TenderDesk {

    private final Office office;
    private final CouncilRoom council;
    private final Jobs jobs;
    private final CaseFile file;
    private final TestClock clock;

    TenderDesk(Office office, CouncilRoom council, Jobs jobs, CaseFile file, TestClock clock) {
        this.office = office;
        this.council = council;
        this.jobs = jobs;
        this.file = file;
        this.clock = clock;
    }

    /** The office proposes a tender for unemployed academics; returns the number. */
    public String propose() {
        return start(form());
    }

    /** The office sends the form; returns the number. */
    public String start(StartFrameworkTenderForm form) {
        return office.as("region-MJ").start("framework-tender", form).getBusinessKey();
    }

    /** The form of a regional tender that meets all criteria. */
    public StartFrameworkTenderForm form() {
        return terms(new StartFrameworkTenderForm()).regionCode("MJ").tenderScope("REGIONAL");
    }

    /** The office of Midtjylland proposes a national tender; returns the number. */
    public String proposeNational() {
        return start(form().tenderScope("NATIONAL"));
    }

    /** The number of the matter in which the region takes part in the latest proposal. */
    public String participation(String number, String region) {
        return file.value(
                "SELECT number FROM raadslag.framework_tender_participation WHERE tender_number = ? AND region_code = ? ORDER BY begun_at DESC LIMIT 1",
                number,
                region);
    }

    /** The region's council discusses the latest proposal, and its director answers {@code AGREED} or {@code DECLINED}. */
    public void cooperate(String number, String region, String decision, @Nullable String reason) {
        String participation = participation(number, region);
        council.involve(participation, "FOR");
        answerCooperation(participation, region, decision, reason);
    }

    /** The region's director answers {@code AGREED} or {@code DECLINED}. */
    public void answerCooperation(String participation, String region, String decision, @Nullable String reason) {
        office.as("rd-" + region)
                .complete(
                        participation,
                        new AgreeCooperationForm().decision(decision).reason(reason));
    }

    /** The office changes the proposal, and says which criteria the group meets. */
    public void revise(String number, List<String> criteria) {
        office.as("region-MJ")
                .complete(number, terms(new ReviseFrameworkTenderForm()).needCriteria(criteria));
    }

    /** The director's decision: {@code SEND}, {@code REVISE} or {@code DROP}. */
    public void decide(String number, String decision, @Nullable String reason) {
        office.as("rd-MJ")
                .complete(
                        number,
                        new DecideFrameworkTenderForm().decision(decision).directorReason(reason));
    }

    /** The integration minister's answer: {@code AGREED} or {@code DECLINED}. */
    public void integration(String number, String decision, @Nullable String reason) {
        office.as("minister-integration")
                .complete(
                        number,
                        new AgreeFrameworkIntegrationForm().decision(decision).answerReason(reason));
    }

    /** The minister's answer: {@code APPROVE}, {@code REJECT} or {@code RETURN}. */
    public void answer(String number, String decision, @Nullable String reason) {
        office.as("minister")
                .complete(
                        number,
                        new ApproveFrameworkTenderForm().decision(decision).answerReason(reason));
    }

    /** A tender that council, director and minister are done with; returns the number. */
    public String approved() {
        String number = propose();
        council.involve(number, "FOR");
        decide(number, "SEND", null);
        answer(number, "APPROVE", null);
        return number;
    }

    /** A tender for foreigners under the Integration Act that council, director and both ministers are done with; returns the number. */
    public String integrationApproved() {
        String number = start(form().effortArea("INTEGRATION").integrationGroup(true));
        council.involve(number, "FOR");
        decide(number, "SEND", null);
        integration(number, "AGREED", null);
        answer(number, "APPROVE", null);
        return number;
    }

    /** The office publishes the tender. */
    public void publish(String number) {
        office.as("region-MJ").complete(number, new PublishFrameworkTenderForm().published(true));
    }

    /** The time for bids passes. */
    public void closeBids(String number) {
        jobs.fireTimer(number, "intermediateEvent_bidPeriodOver");
    }

    /** The office registers a bid. */
    public void bid(String number, String bidder, int price, LocalDate received, @Nullable String lateReason) {
        office.as("region-MJ")
                .complete(
                        number,
                        new RegisterFrameworkBidForm()
                                .bidStep("REGISTER")
                                .bidder(bidder)
                                .price(price)
                                .receivedOn(received)
                                .lateReason(lateReason));
    }

    /** All bids are registered. */
    public void allBids(String number) {
        office.as("region-MJ").complete(number, new RegisterFrameworkBidForm().bidStep("DONE"));
    }

    /** The ids of the bids of the latest round, cheapest first. */
    public List<String> bids(String number) {
        return file.values("""
                SELECT b.id::text FROM raadslag.framework_bid b WHERE b.taken_back_reason IS NULL AND b.round_id = (
                    SELECT id FROM raadslag.framework_tender_round WHERE number = ? ORDER BY round DESC LIMIT 1) ORDER BY b.price""", number);
    }

    /** The office finds these bids valid; where there are none to choose among, the form does not ask. */
    public void evaluate(String number, List<String> valid) {
        office.as("region-MJ")
                .complete(
                        number,
                        new EvaluateFrameworkBidsForm()
                                .with("validBidIds", bids(number).isEmpty() ? null : valid)
                                .evaluation("Alle krav er gennemgået."));
    }

    /** What the director decides without valid bids: {@code AGAIN} or {@code CLOSE}. */
    public void withoutBids(String number, String decision, @Nullable String reason) {
        office.as("rd-MJ")
                .complete(number, new DecideWithoutBidsForm().decision(decision).with("reason", reason));
    }

    /** The director awards the framework agreement to these bids. */
    public void award(String number, List<String> bids, @Nullable String whyOne) {
        office.as("rd-MJ")
                .complete(
                        number,
                        new AwardFrameworkTenderForm()
                                .awardedBids(bids)
                                .reason("Bedst til prisen.")
                                .singleProviderReason(whyOne));
    }

    /** From the approval to two evaluated bids. */
    public void evaluated(String number) {
        publish(number);
        closeBids(number);
        bid(number, "Aktør Nord", 12_000, clock.today(), null);
        bid(number, "Aktør Syd", 14_000, clock.today(), null);
        allBids(number);
        evaluate(number, bids(number));
    }

    /** The director withdraws the tender. */
    public void withdraw(String number, String reason) {
        office.as("rd-MJ")
                .start(
                        "framework-tender-withdrawal",
                        new WithdrawFrameworkTenderForm().caseNumber(number).reason(reason));
    }

    /** The terms of a tender for unemployed academics, filled into the form. */
    public <F extends Form<F>> F terms(F form) {
        return form.with("tenderTitle", "Ledige akademikere")
                .with("targetGroup", "Ledige med en videregående uddannelse i mere end et halvt år.")
                .with("effortArea", "DAGPENGE")
                .with("integrationGroup", "false")
                .with("needSource", "COUNCIL")
                .with("need", "Hvert jobcenter har for få akademikere.")
                .with("needCriteria", List.of("SPECIAL_PROBLEMS", "SPREAD", "SPECIALISED"))
                .with("work", "Formidling til små og mellemstore virksomheder.")
                .with("awardCriteria", "Pris og kvalitet.")
                .with("expectedResults", "Halvdelen er i arbejde efter et halvt år.")
                .with("firstDay", clock.today().plusMonths(4))
                .with("lastDay", clock.today().plusYears(3));
    }
}
