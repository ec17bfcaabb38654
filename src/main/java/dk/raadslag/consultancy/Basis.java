package dk.raadslag.consultancy;

import static java.util.Objects.requireNonNull;

import dk.raadslag.danish.Danish;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agreement that assistance is a part of (§ 12).
 *
 * @param agreementSignedAt null while the assistance is an offer
 * @param agreementEndedAt when the agreement ended or its case was withdrawn; null while it runs
 */
public record Basis(
        UUID agreementId,
        @Nullable OffsetDateTime agreementSignedAt,
        @Nullable OffsetDateTime agreementEndedAt) {

    Basis signed(OffsetDateTime at) {
        return new Basis(agreementId, at, agreementEndedAt);
    }

    /** The first end counts. */
    Basis ended(OffsetDateTime now) {
        return hasEnded() ? this : new Basis(agreementId, agreementSignedAt, now);
    }

    /** Whether the agreement has ended, or its case is withdrawn. */
    public boolean hasEnded() {
        return agreementEndedAt != null;
    }

    /** The day on which it ended. */
    LocalDate endedOn() {
        return requireNonNull(agreementEndedAt).atZoneSameInstant(Danish.ZONE).toLocalDate();
    }
}
