package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A provider's bid on one ordered area.
 *
 * @param effortArea the code of the area
 * @param price in DKK
 * @param valid whether the region found it valid, or null before the evaluation
 * @param takenBackReason why it no longer counts, withdrawn or mistyped, or null where it does
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record Bid(
        @Id UUID id,
        @InsertOnlyProperty UUID tenderId,
        @InsertOnlyProperty UUID orderId,
        @InsertOnlyProperty UUID providerId,
        @InsertOnlyProperty String effortArea,
        @InsertOnlyProperty BigDecimal price,
        @InsertOnlyProperty LocalDate receivedOn,
        @Nullable Boolean valid,
        @Nullable String takenBackReason,
        @Version @Nullable Integer version) {

    /** The bids with the ids; refused if one is not among the bids. */
    static List<Bid> chosen(List<Bid> bids, Collection<String> ids) {
        List<Bid> chosen =
                bids.stream().filter(bid -> ids.contains(bid.id().toString())).toList();
        Require.that(
                chosen.size() == ids.stream().distinct().count(),
                "Et af de valgte tilbud hører ikke til udbuddet eller er ikke gyldigt. Vælg blandt de viste tilbud.");
        return chosen;
    }

    /** Tells whether there is a bid on each of the areas. */
    static boolean cover(List<Bid> bids, List<EffortArea> areas) {
        List<String> covered = bids.stream().map(Bid::effortArea).toList();
        return areas.stream().map(EffortArea::code).allMatch(covered::contains);
    }

    boolean isValid() {
        return Boolean.TRUE.equals(valid);
    }

    boolean isOf(UUID provider, String area) {
        return providerId.equals(provider) && effortArea.equals(area);
    }

    /** Tells whether it is the only one of the bids on its area. */
    boolean isAloneAmong(List<Bid> bids) {
        return bids.stream()
                        .filter(other -> other.effortArea.equals(effortArea))
                        .count()
                == 1;
    }

    /** The bid as the region evaluated it. */
    Bid evaluate(boolean foundValid) {
        return with(foundValid, takenBackReason);
    }

    /** The bid that the provider withdrew, or that was mistyped; it is kept and no longer counts. Refused after the evaluation. */
    Bid takeBack(@Nullable String typedReason) {
        Require.that(valid == null, "Tilbuddene er evalueret. Et tilbud kan ikke længere tages tilbage.");
        return with(null, Require.text("Grund til, at tilbuddet udgår", typedReason));
    }

    private Bid with(@Nullable Boolean found, @Nullable String takenBack) {
        return new Bid(id, tenderId, orderId, providerId, effortArea, price, receivedOn, found, takenBack, version);
    }
}
