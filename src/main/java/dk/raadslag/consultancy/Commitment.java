package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Consultant assistance offered, promised or paid under an agreement (§ 12). Amounts in DKK.
 *
 * @param budgetYear the year whose budget bears it: the year of the offer
 * @param ceiling the most it may cost
 * @param committed what the region has promised, paid amounts included
 * @param providerName the consultant, or null where another jobcentre helps or nobody is chosen yet
 * @param price the price agreed with the helper, or null before one is chosen
 * @param approvedAt when the director gave the commitment to the chosen helper, or null
 * @param acceptedAt when the region accepted what was delivered, or null
 */
record Commitment(
        UUID id,
        UUID agreementId,
        String caseNumber,
        String jobcentreId,
        RegionCode regionCode,
        int budgetYear,
        ConsultancyType type,
        String purpose,
        BigDecimal ceiling,
        BigDecimal committed,
        BigDecimal paid,
        Status status,
        String providerName,
        String peerJobcentreId,
        BigDecimal price,
        OffsetDateTime approvedAt,
        UUID documentId,
        OffsetDateTime acceptedAt) {

    enum Status {
        OFFERED,
        ACCEPTED,
        DECLINED,
        COMMITTED,
        DELIVERED,
        PAID,
        RELEASED
    }

    boolean isOpenOffer() {
        return status == Status.OFFERED || status == Status.ACCEPTED;
    }

    boolean isRunning() {
        return status == Status.COMMITTED || status == Status.DELIVERED;
    }

    BigDecimal unspent() {
        return committed.subtract(paid);
    }

    HelperKind helperKind() {
        return peerJobcentreId == null ? HelperKind.PROVIDER : HelperKind.JOBCENTRE;
    }

    void requireActor(String group, Actor actor) {
        Require.that(actor.groupId().equals(group), "Opgaven hører til en anden region eller rolle.");
    }

    void requireUnapproved() {
        Require.that(
                status == Status.COMMITTED && approvedAt == null,
                "Konsulenten kan kun vælges, når aftalen er underskrevet, og før der er givet tilsagn (§ 12).");
    }

    void requireHelper() {
        requireUnapproved();
        Require.that(price != null, "Der kan først gives tilsagn, når konsulenten er valgt, og prisen er aftalt.");
    }

    void requireApproved() {
        Require.that(
                status == Status.COMMITTED && approvedAt != null,
                "Bistanden kan først registreres, når regionsdirektøren har givet tilsagn (§ 12).");
    }

    void requireDelivered() {
        Require.that(
                status == Status.DELIVERED && acceptedAt == null,
                "Leverancen kan først vurderes, når bistanden er registreret som leveret.");
    }

    void requireAccepted() {
        Require.that(
                status == Status.DELIVERED && acceptedAt != null,
                "En faktura kan først godkendes, når bistanden er leveret og godtaget.");
    }

    /** Refuses a price above the ceiling that the agreement allows. */
    void requireWithinCeiling(BigDecimal agreed) {
        Require.that(
                agreed.compareTo(ceiling) <= 0,
                "Prisen på %s er højere end rammen på %s Aftal en lavere pris, eller vælg en anden konsulent."
                        .formatted(Danish.amount(agreed), Danish.amount(ceiling)));
    }
}
