package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a meeting.
 *
 * @param round counts the agendas that were drafted; the latest counts
 */
record Agenda(
        int round,
        @Nullable String agendaApprovedByGroup,
        @Nullable UUID agendaDocumentId) {

    /** Before any was drafted. */
    static final Agenda NONE = new Agenda(0, null, null);

    Agenda drafted() {
        return new Agenda(round + 1, null, null);
    }

    Agenda approved(Actor chair) {
        return new Agenda(round, chair.groupId(), null);
    }

    Agenda filed(UUID document) {
        return new Agenda(round, agendaApprovedByGroup, document);
    }

    Agenda withdrawn() {
        return new Agenda(round, null, agendaDocumentId);
    }
}
