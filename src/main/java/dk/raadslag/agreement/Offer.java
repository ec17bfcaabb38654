package dk.raadslag.agreement;

import dk.raadslag.council.Involvement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written offer, with the council's involvement that it rests on.
 *
 * @param councilReason why the director offers it, or null
 * @param offerDocumentId the offer on paper, or null before it is filed
 */
record Offer(
        @Nullable UUID councilOpinionId,
        @Nullable OffsetDateTime councilAt,
        @Nullable String councilReason,
        OffsetDateTime offeredAt,
        String offeredByGroup,
        @Nullable UUID offerDocumentId) {

    Offer after(Involvement council) {
        OffsetDateTime at = council.registeredAt().atOffset(ZoneOffset.UTC);
        return new Offer(council.opinionId(), at, councilReason, offeredAt, offeredByGroup, offerDocumentId);
    }

    Offer filedAs(UUID document) {
        return new Offer(councilOpinionId, councilAt, councilReason, offeredAt, offeredByGroup, document);
    }
}
