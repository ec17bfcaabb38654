package dk.raadslag.consultancy.assistance;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.assistance.ConsultantInvoices.Invoice;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.consultancy.offer.ConsultancyOffers;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The region's payments for consultant assistance (§ 12), and what goes back to its budget. */
@Repository
@PartOfAnAct
class ConsultantPayments {

    private final JdbcClient jdbc;
    private final ConsultantCommitments commitments;
    private final ConsultantInvoices invoices;
    private final ConsultantBudgets budgets;
    private final ConsultancyOffers offers;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultantPayments(
            JdbcClient jdbc,
            ConsultantCommitments commitments,
            ConsultantInvoices invoices,
            ConsultantBudgets budgets,
            ConsultancyOffers offers,
            ConsultancyJournal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.invoices = invoices;
        this.budgets = budgets;
        this.offers = offers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Pays every approved invoice that is not paid yet; the region bears the cost. A second call pays nothing. */
    void pay(UUID id) {
        pay(commitments.locked(id));
    }

    /** Ends the assistance when all is paid: what was not spent goes back to the budget. A second call does nothing. */
    void finish(UUID id) {
        ConsultantCommitment commitment = commitments.locked(id);
        if (commitment.isRunning()) {
            end(commitment, commitment.finish(OffsetDateTime.now(clock)));
        }
    }

    /** Gives the assistance up because nobody suitable is found or the jobcentre wants none: all of the money is released. */
    void giveUp(UUID id, String why, Actor officer) {
        ConsultantCommitment commitment = commitments.locked(id);
        ConsultantCommitment ended = commitment.giveUp(officer);
        journal.note(commitment.caseNumber(), officer, "selectConsultant", why);
        end(commitment, ended);
    }

    /**
     * The agreement has ended: what is not delivered is released; what is delivered is still assessed, invoiced and paid. A second
     * call does nothing.
     */
    ConsultantCommitment endAgreement(UUID id) {
        ConsultantCommitment commitment = commitments.locked(id);
        if (!commitment.isRunning() || commitment.basis().hasEnded()) {
            return commitment;
        }
        ConsultantCommitment ended = commitment.endAgreement(OffsetDateTime.now(clock));
        if (ended.isRunning()) {
            String text = "Aftalen er ophørt. Den leverede bistand vurderes og betales stadig.";
            journal.note(commitment.caseNumber(), Actor.SYSTEM, "noteAgreementEnd", text);
            return commitments.save(ended);
        }
        return end(commitment, ended);
    }

    /** The agreement of a case has ended, or the case is withdrawn. */
    void endAgreements(CaseNumber caseNumber) {
        offers.lockedCase(caseNumber);
        commitments.ofCase(caseNumber).forEach(commitment -> endAgreement(commitment.id()));
    }

    private ConsultantCommitment pay(ConsultantCommitment commitment) {
        List<Invoice> unpaid = invoices.unpaid(commitment.id());
        if (unpaid.isEmpty()) {
            return commitment;
        }
        BigDecimal sum = Invoice.sum(unpaid);
        unpaid.forEach(invoice -> add(commitment.id(), invoice));
        budgets.change(commitment, budget -> budget.pay(sum));
        String text = "Regionen har betalt %s for konsulentbistand.";
        journal.note(commitment.caseNumber(), Actor.SYSTEM, "payInvoices", text.formatted(Danish.amount(sum)));
        return commitments.save(commitment.pay(sum));
    }

    private ConsultantCommitment end(ConsultantCommitment commitment, ConsultantCommitment ended) {
        BigDecimal unspent = commitment.unspent();
        budgets.change(commitment, budget -> budget.releaseCommitted(unspent));
        String paid = Danish.amount(commitment.paid());
        String text = "Konsulentbistanden er afsluttet. Der er betalt %s, og %s er frigivet.";
        journal.note(
                commitment.caseNumber(),
                Actor.SYSTEM,
                "releaseRemaining",
                text.formatted(paid, Danish.amount(unspent)));
        return commitments.save(ended);
    }

    private void add(UUID id, Invoice invoice) {
        jdbc.sql("""
                INSERT INTO raadslag.consultant_payment (commitment_id, invoice_number, amount, cost_bearer, paid_at)
                VALUES (:commitment, :number, :amount, 'REGION', :now)""")
                .param("commitment", id)
                .param("number", invoice.number())
                .param("amount", invoice.amount())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
