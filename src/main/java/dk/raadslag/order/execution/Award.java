package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contract with an other provider on an ordered area. The responsible for the area is the party to it and pays (§ 11, stk. 4).
 *
 * @param effortArea the code of the area
 * @param bidId the bid in the region's tender, or null where the responsible held the tender
 * @param contractParty the group of the responsible
 * @param price in DKK
 * @param singleProviderReason the reason for one provider only, or null where the area has several
 */
@Table(schema = "raadslag")
record Award(
        @Id UUID id,
        UUID orderId,
        String jobcentreId,
        String effortArea,
        EffortKind effortKind,
        UUID providerId,
        @Nullable UUID bidId,
        String contractParty,
        BigDecimal price,
        String reason,
        @Nullable String singleProviderReason,
        OffsetDateTime awardedAt) {

    /**
     * The provider, the price in DKK and the reasons of a contract.
     *
     * @param provider its name
     */
    record Contract(
            UUID providerId,
            String provider,
            BigDecimal price,
            @Nullable UUID bidId,
            String reason,
            @Nullable String singleProviderReason) {}

    /** The contract concluded; refused where the provider already has one on the area of the order. */
    static Award conclude(
            MinisterOrder order,
            EffortArea area,
            String responsible,
            Contract contract,
            List<Award> earlier,
            OffsetDateTime now) {
        Require.that(
                earlier.stream().noneMatch(other -> other.isOf(contract.providerId(), area.code())),
                "Der er allerede en kontrakt om området med %s. Angiv en anden aktør.".formatted(contract.provider()));
        return new Award(
                UUID.randomUUID(),
                order.id(),
                order.jobcentreId(),
                area.code(),
                area.kind(),
                contract.providerId(),
                contract.bidId(),
                responsible,
                contract.price(),
                contract.reason(),
                contract.singleProviderReason(),
                now);
    }

    /** The reasons for an award: for the choice, and for a single provider on an area. */
    record Reasons(String award, @Nullable String singleProvider) {

        /** The reasons as typed. */
        static Reasons typed(@Nullable String award, @Nullable String singleProvider) {
            return new Reasons(
                    Require.text("Begrundelse", award), Require.optionalText("Grund til kun én aktør", singleProvider));
        }

        /** The reasons; refused where an area gets one provider only and there is no reason for it. */
        Reasons forAwardOf(List<Bid> bids) {
            Require.that(
                    singleProvider != null || bids.stream().noneMatch(bid -> bid.isAloneAmong(bids)),
                    "Et område får kun én aktør. Angiv grunden i feltet »Grund til kun én aktør«, eller vælg flere tilbud på området.");
            return this;
        }

        String danish() {
            return "Begrundelse: " + award
                    + (singleProvider == null ? "" : " Grund til kun én aktør: " + singleProvider);
        }
    }

    private boolean isOf(UUID provider, String area) {
        return providerId.equals(provider) && effortArea.equals(area);
    }
}
