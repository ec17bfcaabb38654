package dk.raadslag.consultancy.assistance;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices that the regional office approves. Each number counts once per commitment. */
@Repository
@PartOfAnAct
class ConsultantInvoices {

    private final JdbcClient jdbc;
    private final ConsultantCommitments commitments;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultantInvoices(JdbcClient jdbc, ConsultantCommitments commitments, ConsultancyJournal journal, Clock clock) {
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
    BigDecimal approve(UUID id, Typed typed, Actor officer) {
        ConsultantCommitment commitment = commitments.locked(id);
        LocalDate receivedOn = Require.dateNotAfter("Modtaget den", typed.receivedOn(), LocalDate.now(clock));
        commitment.requireInvoiceable(receivedOn, officer);
        String number = Require.text("Fakturanummer", typed.number()).toUpperCase(Locale.ROOT);
        Require.that(number.length() <= 60, "Fakturanummeret må højst fylde 60 tegn.");
        Require.that(!isApproved(id, number), "Fakturaen %s er allerede godkendt til betaling.".formatted(number));
        BigDecimal invoiced = Require.amount("Beløb", typed.amount());
        BigDecimal left = commitment.unspent().subtract(Invoice.sum(unpaid(id)));
        Require.that(
                invoiced.compareTo(left) <= 0,
                "Fakturaen på %s overstiger de %s, der er tilbage af tilsagnet."
                        .formatted(Danish.amount(invoiced), Danish.amount(left)));
        add(commitment, new Invoice(number, invoiced), receivedOn, officer);
        String text = "Faktura %s på %s er godkendt til betaling.";
        journal.note(
                commitment.caseNumber(), officer, "approveInvoice", text.formatted(number, Danish.amount(invoiced)));
        return left.subtract(invoiced);
    }

    /** No more invoices come; what is not spent can be released. */
    void close(UUID id, Actor officer) {
        commitments.save(commitments.locked(id).closeInvoices(officer, OffsetDateTime.now(clock)));
    }

    /** The invoices that are approved and not paid yet. */
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

    /** What the invoice rests on is copied from the commitment by the database, which checks it. */
    private void add(ConsultantCommitment commitment, Invoice invoice, LocalDate receivedOn, Actor officer) {
        jdbc.sql("""
                INSERT INTO raadslag.consultant_invoice (commitment_id, agreement_signed_at, ordered_by, promised_by,
                    invoice_until, invoice_number, amount, received_on, approved_by, approved_at)
                SELECT id, agreement_signed_at, ordered_by, approved_by, invoice_until, :number, :amount, :received, :officer, :now
                FROM raadslag.consultant_commitment WHERE id = :commitment""")
                .param("commitment", commitment.id())
                .param("number", invoice.number())
                .param("amount", invoice.amount())
                .param("received", receivedOn)
                .param("officer", officer.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** An invoice as it was typed. */
    record Typed(
            @Nullable String number,
            @Nullable BigDecimal amount,
            @Nullable LocalDate receivedOn) {}

    /** An approved invoice, in DKK. */
    record Invoice(String number, BigDecimal amount) {

        static BigDecimal sum(List<Invoice> invoices) {
            return invoices.stream().map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
