package dk.raadslag.evidence;

import dk.raadslag.intervention.Source;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper about a jobcentre's results.
 *
 * @param year which it is about
 * @param receivedGroup the role in which somebody sent it
 */
public record EvidencePaper(
        UUID id,
        String jobcentreId,
        Source source,
        int year,
        String title,
        String sha256,
        String receivedGroup,
        OffsetDateTime receivedAt) {

    /** Tells whether those responsible in the jobcentre have made it themselves, for the public. */
    public boolean isOfTheJobcentre() {
        return isOfTheJobcentre(source);
    }

    static boolean isOfTheJobcentre(Source source) {
        return source == Source.RESULT_AUDIT || source == Source.EMPLOYMENT_PLAN;
    }
}
