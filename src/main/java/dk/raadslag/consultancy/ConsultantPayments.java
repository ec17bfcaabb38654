package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.consultancy.ConsultantInvoices.Invoice;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the region pays for consultant assistance (§ 12), and what goes back to its budget. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsultantPayments {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final ConsultantInvoices invoices;
    private final ConsultantBudgets budgets;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultantPayments(
            JdbcClient jdbc,
            Commitments commitments,
            ConsultantInvoices invoices,
            ConsultantBudgets budgets,
            ConsultancyJournal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.invoices = invoices;
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    /** Pays every approved invoice that is not paid yet; the region bears the cost. A second call pays nothing. */
    void pay(UUID id) {
        pay(commitments.locked(id));
    }

    /** Ends the assistance when all is paid: what was not spent goes back to the budget. A second call does nothing. */
    void finish(UUID id) {
        Commitment commitment = commitments.locked(id);
        if (commitment.isRunning()) {
            end(commitment, commitment.paid().signum() > 0 ? Status.PAID : Status.RELEASED);
        }
    }

    /** Ends the assistance early: what is approved is paid, the unspent part is released. A second call does nothing. */
    void release(UUID id) {
        Commitment commitment = commitments.locked(id);
        if (commitment.isRunning()) {
            end(pay(commitment), Status.RELEASED);
        }
    }

    /** Ends all assistance of a case that is withdrawn or whose agreement has ended. */
    void releaseCase(String caseNumber) {
        commitments.lockedCase(caseNumber);
        commitments.ofCase(caseNumber).forEach(commitment -> release(commitment.id()));
    }

    private Commitment pay(Commitment commitment) {
        List<Invoice> unpaid = invoices.unpaid(commitment.id());
        if (unpaid.isEmpty()) {
            return commitment;
        }
        BigDecimal sum = Invoice.sum(unpaid);
        unpaid.forEach(invoice -> add(commitment.id(), invoice));
        budgets.pay(commitment, sum);
        commitments.money(
                commitment.id(),
                commitment.status(),
                commitment.committed(),
                commitment.paid().add(sum));
        String text = "Regionen har betalt %s for konsulentbistand.";
        journal.note(commitment.caseNumber(), Actor.SYSTEM, "payInvoices", text, Danish.amount(sum));
        return commitments.commitment(commitment.id());
    }

    private void end(Commitment commitment, Status status) {
        BigDecimal unspent = commitment.unspent();
        budgets.releaseCommitted(commitment, unspent);
        commitments.money(commitment.id(), status, commitment.paid(), commitment.paid());
        String text = "Konsulentbistanden er afsluttet. Der er betalt %s, og %s er frigivet.";
        journal.note(
                commitment.caseNumber(),
                Actor.SYSTEM,
                "releaseRemaining",
                text,
                Danish.amount(commitment.paid()),
                Danish.amount(unspent));
    }

    private void add(UUID id, Invoice invoice) {
        jdbc.sql("""
                INSERT INTO raadslag.consultant_payment (commitment_id, invoice_number, amount, cost_bearer, paid_at)
                VALUES (?, ?, ?, 'REGION', ?)""")
                .params(id, invoice.number(), invoice.amount(), OffsetDateTime.now(clock))
                .update();
    }
}
