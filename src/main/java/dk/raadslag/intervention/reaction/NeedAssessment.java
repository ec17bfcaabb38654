package dk.raadslag.intervention.reaction;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.dialogue.DialogueMeeting;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The director's assessment, in the dialogue, of the need for an agreement (§ 11, stk. 1). */
@Table(schema = "raadslag", name = "need_assessment")
record NeedAssessment(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        UUID meetingId,
        UUID councilOpinionId,
        Stage councilStage,
        Need need,
        String reason,
        String decidedBy,
        String decidedByGroup,
        OffsetDateTime decidedAt)
        implements AppendOnly {

    /** The need for an agreement. Once initiatives are found insufficient, an agreement must be offered. */
    enum Need {
        INITIATIVES_TAKEN("De nødvendige initiativer er allerede taget. Udviklingen følges tæt."),
        INSUFFICIENT("De nødvendige initiativer er ikke taget. Der tilbydes en aftale."),
        DISPROVED("Dialogen har afkræftet resultatproblemet.");

        private final String danish;

        Need(String danish) {
            this.danish = danish;
        }
    }

    static NeedAssessment of(
            DialogueMeeting meeting, UUID opinion, Need need, String reason, Actor director, OffsetDateTime now) {
        return new NeedAssessment(
                UUID.randomUUID(),
                meeting.caseNumber(),
                meeting.regionCode(),
                meeting.id(),
                opinion,
                Stage.REACTION,
                need,
                reason,
                director.userId(),
                director.groupId(),
                now);
    }

    String danish() {
        return need.danish + " Begrundelse: " + reason;
    }
}
