package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices that the regional office approves. Each number counts once per commitment. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsultantInvoices {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultantInvoices(JdbcClient jdbc, Commitments commitments, ConsultancyJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Approves an invoice within what is left of the commitment.
     *
     * @return what is left after it
     */
    BigDecimal approve(UUID id, String invoiceNumber, BigDecimal amount, Actor actor) {
        Commitment commitment = commitments.locked(id);
        commitment.requireActor(Role.OFFICE.in(commitment.regionCode()), actor);
        commitment.requireAccepted();
        String number = Require.text("Fakturanummer", invoiceNumber).toUpperCase(Locale.ROOT);
        Require.that(number.length() <= 60, "Fakturanummeret må højst fylde 60 tegn.");
        Require.that(!isApproved(id, number), "Fakturaen %s er allerede godkendt til betaling.".formatted(number));
        BigDecimal invoiced = Require.amount("Beløb", amount);
        BigDecimal left = commitment.unspent().subtract(Invoice.sum(unpaid(id)));
        Require.that(
                invoiced.compareTo(left) <= 0,
                "Fakturaen på %s overstiger de %s, der er tilbage af tilsagnet."
                        .formatted(Danish.amount(invoiced), Danish.amount(left)));
        add(id, new Invoice(number, invoiced), actor);
        String text = "Faktura %s på %s er godkendt til betaling.";
        journal.note(commitment.caseNumber(), actor, "approveInvoice", text, number, Danish.amount(invoiced));
        return left.subtract(invoiced);
    }

    /** What is approved and not paid yet. */
    List<Invoice> unpaid(UUID id) {
        return jdbc.sql("""
                        SELECT invoice_number AS number, amount FROM raadslag.consultant_invoice i
                        WHERE commitment_id = ? AND NOT EXISTS (
                            SELECT FROM raadslag.consultant_payment p
                            WHERE p.commitment_id = i.commitment_id AND p.invoice_number = i.invoice_number)
                        ORDER BY approved_at""").param(id).query(Invoice.class).list();
    }

    private boolean isApproved(UUID id, String number) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.consultant_invoice
                            WHERE commitment_id = ? AND invoice_number = ?)""").params(id, number).query(Boolean.class).single();
    }

    private void add(UUID id, Invoice invoice, Actor actor) {
        jdbc.sql("""
                INSERT INTO raadslag.consultant_invoice
                    (commitment_id, agreement_signed_at, invoice_number, amount, approved_by, approved_at)
                SELECT id, agreement_signed_at, ?, ?, ?, ? FROM raadslag.consultant_commitment WHERE id = ?""")
                .params(invoice.number(), invoice.amount(), actor.userId(), OffsetDateTime.now(clock), id)
                .update();
    }

    /** An approved invoice, in DKK. */
    record Invoice(String number, BigDecimal amount) {

        static BigDecimal sum(List<Invoice> invoices) {
            return invoices.stream().map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
