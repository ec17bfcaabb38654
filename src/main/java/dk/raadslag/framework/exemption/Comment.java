package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the exempt party says about the reassessment.
 *
 * @param comment or null where there is none
 */
@Table(schema = "raadslag", name = "exemption_comment")
record Comment(
        @Id UUID id, UUID reassessmentId, @Nullable String comment, String commentedBy, OffsetDateTime commentedAt)
        implements AppendOnly {

    static Comment of(UUID reassessmentId, @Nullable String typed, Actor party, OffsetDateTime now) {
        return new Comment(
                UUID.randomUUID(), reassessmentId, Require.optionalText("Bemærkninger", typed), party.userId(), now);
    }
}
