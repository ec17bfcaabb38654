package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
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
    BigDecimal approve(UUID id, @Nullable String typed, @Nullable BigDecimal amount, Actor officer) {
        ConsultantCommitment commitment = commitments.locked(id);
        commitment.requireInvoiceable(officer);
        String number = Require.text("Fakturanummer", typed).toUpperCase(Locale.ROOT);
        Require.that(number.length() <= 60, "Fakturanummeret må højst fylde 60 tegn.");
        Require.that(!isApproved(id, number), "Fakturaen %s er allerede godkendt til betaling.".formatted(number));
        BigDecimal invoiced = Require.amount("Beløb", amount);
        BigDecimal left = commitment.unspent().subtract(Invoice.sum(unpaid(id)));
        Require.that(
                invoiced.compareTo(left) <= 0,
                "Fakturaen på %s overstiger de %s, der er tilbage af tilsagnet."
                        .formatted(Danish.amount(invoiced), Danish.amount(left)));
        add(commitment, new Invoice(number, invoiced), officer);
        String text = "Faktura %s på %s er godkendt til betaling.";
        journal.note(
                commitment.caseNumber(), officer, "approveInvoice", text.formatted(number, Danish.amount(invoiced)));
        return left.subtract(invoiced);
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

    private void add(ConsultantCommitment commitment, Invoice invoice, Actor officer) {
        jdbc.sql("""
                INSERT INTO raadslag.consultant_invoice
                    (commitment_id, agreement_signed_at, invoice_number, amount, approved_by, approved_at)
                VALUES (:commitment, :signed, :number, :amount, :officer, :now)""")
                .param("commitment", commitment.id())
                .param("signed", commitment.agreementSignedAt())
                .param("number", invoice.number())
                .param("amount", invoice.amount())
                .param("officer", officer.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** An approved invoice, in DKK. */
    record Invoice(String number, BigDecimal amount) {

        static BigDecimal sum(List<Invoice> invoices) {
            return invoices.stream().map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
