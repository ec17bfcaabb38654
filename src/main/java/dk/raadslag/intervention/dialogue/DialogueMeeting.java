package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A dialogue meeting that was held with at least one party.
 *
 * @param acceptingParty a party that had accepted the invitation
 * @param answer always that party's acceptance
 */
@Table(schema = "raadslag", name = "dialogue_meeting")
public record DialogueMeeting(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        UUID invitationId,
        String acceptingParty,
        DialogueAnswer.Choice answer,
        LocalDate day,
        UUID documentId,
        String recordedBy,
        String recordedByGroup,
        OffsetDateTime recordedAt)
        implements AppendOnly {

    static DialogueMeeting of(Dialogue dialogue, LocalDate day, UUID documentId, Actor office, OffsetDateTime now) {
        return new DialogueMeeting(
                UUID.randomUUID(),
                dialogue.caseNumber(),
                dialogue.regionCode(),
                dialogue.id(),
                dialogue.requireAccepting(),
                DialogueAnswer.Choice.ACCEPT,
                day,
                documentId,
                office.userId(),
                office.groupId(),
                now);
    }
}
