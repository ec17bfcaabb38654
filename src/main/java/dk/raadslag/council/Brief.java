package dk.raadslag.council;

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
 * The paper that the secretariat lays before the council (§ 8, stk. 3): the facts of the case and the question to discuss.
 *
 * @param draftDocumentId the draft that the council discusses, or null where there is none yet
 */
@Table(schema = "raadslag", name = "council_brief")
record Brief(
        @Id UUID id,
        CaseNumber number,
        Stage stage,
        String facts,
        String question,
        @Nullable UUID draftDocumentId,
        String writtenBy,
        OffsetDateTime writtenAt)
        implements AppendOnly {

    /** The secretariat's brief, as typed. */
    static Brief write(
            CaseNumber number,
            Stage stage,
            @Nullable String facts,
            @Nullable String question,
            @Nullable UUID draft,
            Actor secretariat,
            OffsetDateTime now) {
        return new Brief(
                UUID.randomUUID(),
                number,
                stage,
                Require.text("Sagens oplysninger", facts),
                Require.text("Det, rådet skal drøfte", question),
                draft,
                secretariat.userId(),
                now);
    }

    /** The director's approval. */
    ApprovedBrief approve(Actor director, OffsetDateTime now) {
        return new ApprovedBrief(id, number, stage, director.userId(), director.groupId(), now);
    }
}
