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

/** What a specialist function answers to a request that was passed on to it, or why it cannot. */
@Table(schema = "raadslag")
record SpecialistAnswer(
        @Id UUID id,
        UUID triageId,
        CaseNumber number,
        Outcome outcome,
        String words,
        String answeredByGroup,
        OffsetDateTime answeredAt)
        implements AppendOnly {

    /** Whether the function could answer. */
    enum Outcome {
        ANSWERED("Svar: "),
        RETURNED("Specialfunktionen kan ikke svare. Begrundelse: ");

        private final String danish;

        Outcome(String danish) {
            this.danish = danish;
        }
    }

    static SpecialistAnswer of(
            SpecialistTriage triage, Outcome outcome, @Nullable String typed, Actor adviser, OffsetDateTime now) {
        return new SpecialistAnswer(
                UUID.randomUUID(),
                triage.id(),
                triage.number(),
                outcome,
                Require.text("Svar eller begrundelse", typed),
                adviser.groupId(),
                now);
    }

    /** The answer in words, for the journal. */
    String danish() {
        return outcome.danish + words;
    }
}
