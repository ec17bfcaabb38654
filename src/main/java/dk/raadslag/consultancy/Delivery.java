package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, from its registration to its last invoice (§ 12). Each step returns the delivery in its next state, or refuses.
 *
 * @param acceptedAt when the region accepted it, or null
 * @param invoiceUntil the last day on which an invoice for it can come; null before it is accepted
 * @param invoicesClosedAt when it became certain that no more invoices are paid, or null
 * @param invoicesClosedBy the officer who said so, or Rådslag itself when the deadline had passed
 */
public record Delivery(
        OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable LocalDate invoiceUntil,
        @Nullable OffsetDateTime invoicesClosedAt,
        @Nullable String invoicesClosedBy) {

    static final String NOT_DELIVERED = "Leverancen kan først vurderes, når bistanden er registreret som leveret.";
    static final String NOT_ACCEPTED = "En faktura kan først godkendes, når bistanden er leveret og godkendt.";

    static Delivery on(OffsetDateTime now) {
        return new Delivery(now, null, null, null, null);
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    /** Accepts it; it can be invoiced until the end of the day. */
    Delivery accept(OffsetDateTime now, LocalDate until) {
        requireUnassessed();
        return new Delivery(deliveredAt, now, until, null, null);
    }

    void requireUnassessed() {
        Require.that(!isAccepted(), "Leverancen er allerede vurderet og godkendt.");
    }

    /** Refuses an invoice of work that is not accepted, or one that came too late. */
    void requireInvoiceable(LocalDate receivedOn) {
        LocalDate until = requireAccepted();
        Require.that(
                !receivedOn.isAfter(until),
                "Leverancen kunne faktureres til og med den %s. En faktura, der er modtaget senere, kan ikke godkendes."
                        .formatted(Danish.date(until)));
    }

    /** No more invoices come, says the regional office. */
    Delivery close(Actor officer, OffsetDateTime now) {
        requireAccepted();
        return new Delivery(deliveredAt, acceptedAt, invoiceUntil, now, officer.userId());
    }

    /** Nothing more is paid for it: the office has said so, or the deadline has passed. */
    Delivery settle(OffsetDateTime now) {
        LocalDate until = requireAccepted();
        if (invoicesClosedAt != null) {
            return this;
        }
        Require.that(
                now.toLocalDate().isAfter(until),
                "Den godkendte leverance kan faktureres til og med den %s. Så længe kan resten af tilsagnet ikke frigives."
                        .formatted(Danish.date(until)));
        return close(Actor.SYSTEM, now);
    }

    private LocalDate requireAccepted() {
        if (invoiceUntil == null) {
            throw new Refusal(NOT_ACCEPTED);
        }
        return invoiceUntil;
    }
}
