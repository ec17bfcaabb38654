package dk.raadslag.framework.tender.award;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A provider's bid in a round of a framework tender.
 *
 * @param lateReason why a late bid was registered, or null where it came in time
 * @param valid whether the region found it valid, or null before the evaluation
 * @param takenBackReason why it no longer counts, withdrawn or mistyped, or null where it does
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record FrameworkBid(
        @Id UUID id,
        @InsertOnlyProperty UUID roundId,
        @InsertOnlyProperty LocalDate bidDeadline,
        @InsertOnlyProperty UUID providerId,
        @InsertOnlyProperty BigDecimal price,
        @InsertOnlyProperty LocalDate receivedOn,
        @InsertOnlyProperty @Nullable String lateReason,
        @Nullable Boolean valid,
        boolean awarded,
        @Nullable String takenBackReason,
        @Version @Nullable Integer version) {

    /** The bids with the ids; refused if one is not among the bids. */
    static List<FrameworkBid> chosen(List<FrameworkBid> bids, List<String> ids) {
        List<FrameworkBid> chosen =
                bids.stream().filter(bid -> ids.contains(bid.id().toString())).toList();
        Require.that(
                chosen.size() == ids.stream().distinct().count(),
                "Et af de valgte tilbud hører ikke til rammeudbuddet eller er ikke gyldigt. Vælg blandt de viste tilbud.");
        return chosen;
    }

    boolean isInTime() {
        return lateReason == null;
    }

    boolean isValid() {
        return Boolean.TRUE.equals(valid);
    }

    /** The bid as the region evaluated it. */
    FrameworkBid evaluate(boolean foundValid) {
        return with(foundValid, awarded, takenBackReason);
    }

    /** The bid with the award. */
    FrameworkBid award() {
        return with(valid, true, takenBackReason);
    }

    /** The bid that the provider withdrew, or that was mistyped; it is kept and no longer counts. Refused after the evaluation. */
    FrameworkBid takeBack(@Nullable String typedReason) {
        Require.that(valid == null, "Tilbuddene er evalueret. Et tilbud kan ikke længere tages tilbage.");
        return with(null, false, Require.text("Grund til, at tilbuddet udgår", typedReason));
    }

    private FrameworkBid with(@Nullable Boolean found, boolean won, @Nullable String takenBack) {
        return new FrameworkBid(
                id, roundId, bidDeadline, providerId, price, receivedOn, lateReason, found, won, takenBack, version);
    }
}
