package dk.raadslag.support;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.support.form.AcceptDeliverableForm;
import dk.raadslag.support.form.ApproveCommitmentForm;
import dk.raadslag.support.form.ApproveInvoiceForm;
import dk.raadslag.support.form.CommentDeliverableForm;
import dk.raadslag.support.form.DeliverAssistanceForm;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.RespondToAgreementForm;
import dk.raadslag.support.form.SelectConsultantForm;
import dk.raadslag.support.form.SetConsultantBudgetForm;
import org.springframework.stereotype.Component;

/** Consultant assistance under an agreement (§ 12): offered, answered, delivered and paid. */
@Component
public class AssistanceDesk {

    private final Office office;
    private final TestClock clock;
    private final AgreementTable table;

    AssistanceDesk(Office office, TestClock clock, AgreementTable table) {
        this.office = office;
        this.clock = clock;
        this.table = table;
    }

    /** The director has the amount to spend in the year. */
    public void budget(String region, int year, int amount) {
        office.as("rd-" + region)
                .start(
                        "consultancy-budget",
                        new SetConsultantBudgetForm()
                                .regionCode(region)
                                .budgetYear(year)
                                .budgetAmount(amount));
    }

    /** The director offers help from another jobcentre up to the ceiling. */
    public void offer(String number, int ceiling) {
        table.rd(number)
                .complete(
                        number,
                        new OfferConsultancyForm()
                                .consultancyChoice("OFFER")
                                .consultancyType("PEER_ASSISTANCE")
                                .consultancyPurpose("Lær af et jobcenter med gode resultater.")
                                .consultancyCeiling(ceiling));
    }

    /** The party of the kind accepts the agreement and answers the offer of assistance. */
    public void accept(String number, EffortKind kind, String consultancyAnswer) {
        table.party(number, kind)
                .complete(number, new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer(consultancyAnswer));
    }

    /** The regional office chooses another jobcentre and the director approves. */
    public void choose(String number, String jobcentreId, int price) {
        table.region(number)
                .complete(
                        number,
                        new SelectConsultantForm()
                                .consultantKind("JOBCENTRE")
                                .peerJobcentre(jobcentreId)
                                .agreedPrice(price));
        table.rd(number).complete(number, new ApproveCommitmentForm().commitmentDecision("APPROVE"));
    }

    /** The helper delivers, the municipal party is content, the region accepts, and a second officer approves the one invoice. */
    public void deliverAndPay(String number, String helper, int amount) {
        deliver(number, helper);
        acceptAndPay(number, amount);
    }

    /** The helper delivers. */
    public void deliver(String number, String helper) {
        office.as(helper)
                .complete(
                        number,
                        new DeliverAssistanceForm()
                                .deliveryReport("Vi har gennemgået 40 sager.")
                                .deliveredOn(clock.today()));
    }

    /** The municipal party is content, the region accepts, and a second officer approves the one invoice. */
    public void acceptAndPay(String number, int amount) {
        table.party(number, EffortKind.MUNICIPAL)
                .complete(number, new CommentDeliverableForm().deliverableOpinion("AS_AGREED"));
        table.region(number).complete(number, new AcceptDeliverableForm().deliverableDecision("ACCEPT"));
        table.colleague(number)
                .complete(
                        number,
                        new ApproveInvoiceForm()
                                .invoiceDecision("APPROVE_LAST")
                                .invoiceNumber("2007-1")
                                .invoiceAmount(amount)
                                .invoiceReceivedOn(clock.today()));
    }
}
