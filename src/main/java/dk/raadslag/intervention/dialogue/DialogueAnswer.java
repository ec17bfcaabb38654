package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A party's answer to an invitation. Each party answers for itself; only the director may deem silence a refusal.
 *
 * @param deemed whether the director deems silence a refusal
 * @param reason null where a party gives none
 */
@Table(schema = "raadslag", name = "dialogue_answer")
record DialogueAnswer(
        @Id UUID invitationId,
        RegionCode regionCode,
        String partyGroup,
        Choice answer,
        boolean deemed,
        @Nullable String reason,
        String answeredBy,
        String answeredByGroup,
        OffsetDateTime answeredAt)
        implements AppendOnly {

    /** The answer to an invitation. */
    enum Choice {
        ACCEPT("vil deltage i dialogen"),
        REFUSE("afslår at deltage i dialogen");

        private final String danish;

        Choice(String danish) {
            this.danish = danish;
        }
    }

    static DialogueAnswer own(Dialogue to, Choice choice, @Nullable String reason, Actor party, OffsetDateTime now) {
        return of(to, party.groupId(), choice, false, reason, party, now);
    }

    static DialogueAnswer deemedRefused(Dialogue to, String party, String reason, Actor director, OffsetDateTime now) {
        return of(to, party, Choice.REFUSE, true, reason, director, now);
    }

    private static DialogueAnswer of(
            Dialogue to,
            String party,
            Choice choice,
            boolean deemed,
            @Nullable String reason,
            Actor actor,
            OffsetDateTime now) {
        return new DialogueAnswer(
                to.id(), to.regionCode(), party, choice, deemed, reason, actor.userId(), actor.groupId(), now);
    }

    @Override
    public UUID id() {
        return invitationId;
    }

    String danish() {
        return "Den ansvarlige %s.%s".formatted(answer.danish, reason == null ? "" : " Begrundelse: " + reason);
    }
}
