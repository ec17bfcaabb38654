package dk.raadslag.order.execution;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A tender that the region holds on behalf of the responsible (§ 11, stk. 2). A tender whose valid bids do not cover the order is
 * published again in a new round.
 *
 * @param evaluation the region's evaluation of the bids, or null before it
 * @param version null before it is stored
 */
@Table(schema = "raadslag", name = "order_tender")
record Tender(
        @Id UUID id,
        @InsertOnlyProperty UUID orderId,
        @InsertOnlyProperty int round,
        @InsertOnlyProperty String description,
        @InsertOnlyProperty String criteria,
        @InsertOnlyProperty LocalDate publishedOn,
        @InsertOnlyProperty LocalDate bidDeadline,
        @Nullable String evaluation,
        @Version @Nullable Integer version) {

    /** The work to be done and the criteria for the award, as typed. */
    record Notice(@Nullable String description, @Nullable String criteria) {}

    /** A tender published today; refused without a description or criteria. */
    static Tender publish(UUID orderId, int round, Notice notice, LocalDate today, LocalDate bidDeadline) {
        String description = Require.text("Opgaven", notice.description());
        String criteria = Require.text("Tildelingskriterier", notice.criteria());
        return new Tender(UUID.randomUUID(), orderId, round, description, criteria, today, bidDeadline, null, null);
    }

    /** A bid received in time; refused if it was not, or if the provider already has a bid on the area. */
    Bid receive(NewBid bid, UUID providerId, List<Bid> earlier, LocalDate today) {
        LocalDate received = receivedInTime(bid.receivedOn(), today);
        Require.that(
                earlier.stream().noneMatch(other -> other.isOf(providerId, bid.area())),
                "%s har allerede et tilbud på området i dette udbud. Registrér hvert tilbud én gang."
                        .formatted(bid.provider()));
        return new Bid(UUID.randomUUID(), id, orderId, providerId, bid.area(), bid.price(), received, null, null, null);
    }

    /** The tender with the evaluation of its bids; refused without one. */
    Tender evaluate(@Nullable String typedEvaluation) {
        String text = Require.text("Evaluering", typedEvaluation);
        return new Tender(id, orderId, round, description, criteria, publishedOn, bidDeadline, text, version);
    }

    private LocalDate receivedInTime(@Nullable LocalDate typedDay, LocalDate today) {
        LocalDate received = Require.dateNotAfter("Modtaget den", typedDay, today);
        Require.notBefore(
                received,
                publishedOn,
                today,
                "Tilbuddet kan ikke være modtaget, før udbuddet blev offentliggjort den %s.");
        Require.that(
                !received.isAfter(bidDeadline),
                "Tilbuddet er modtaget efter tilbudsfristen den %s og kan ikke registreres."
                        .formatted(Danish.date(bidDeadline)));
        return received;
    }
}
