package dk.raadslag.specialist.request;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a request was closed: with the jobcentre's evaluation of the answer, or without.
 *
 * @param used whether the jobcentre used the answer; null, as the two that follow, where it did not say
 * @param words how it used it, or why not
 */
@Table(schema = "raadslag")
record SpecialistUse(
        @Id UUID id,
        UUID answerId,
        CaseNumber number,
        @Nullable Boolean used,
        @Nullable String words,
        @Nullable String closedByGroup,
        OffsetDateTime closedAt)
        implements AppendOnly {

    static SpecialistUse evaluated(
            SpecialistAnswer answer, boolean used, @Nullable String typed, Actor party, OffsetDateTime now) {
        String words = Require.text("Hvad svaret er brugt til, eller hvorfor ikke", typed);
        return new SpecialistUse(UUID.randomUUID(), answer.id(), answer.number(), used, words, party.groupId(), now);
    }

    static SpecialistUse unevaluated(SpecialistAnswer answer, OffsetDateTime now) {
        return new SpecialistUse(UUID.randomUUID(), answer.id(), answer.number(), null, null, null, now);
    }
}
