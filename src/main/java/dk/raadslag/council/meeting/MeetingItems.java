package dk.raadslag.council.meeting;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items of a meeting, for models that go through them. */
@Component("meetingItems")
@Transactional(propagation = Propagation.REQUIRED, readOnly = true)
public class MeetingItems {

    private final Agendas agendas;
    private final AgendaItems items;
    private final WaitingMatters waiting;
    private final CouncilMeetings meetings;

    MeetingItems(Agendas agendas, AgendaItems items, WaitingMatters waiting, CouncilMeetings meetings) {
        this.agendas = agendas;
        this.items = items;
        this.waiting = waiting;
        this.meetings = meetings;
    }

    /** The ids of the items of the meeting's latest agenda, one by one. */
    public List<String> each(String caseNumber) {
        return agendas.of(CaseNumber.of(caseNumber)).stream()
                .map(item -> item.id().toString())
                .toList();
    }

    /** Whether the item can be treated: it is a free one, or its matter still waits for the council. */
    public boolean canBeTreated(String itemId) {
        AgendaItem item = items.item(UUID.fromString(itemId));
        return item.kind().isFree() || waiting.behind(item).isPresent();
    }

    /** The meetings to come whose members have got an agenda with the matter of the council's decision; null where there is none. */
    public @Nullable String sentAgenda(String decisionId) {
        String sent = meetings.withSentAgenda(UUID.fromString(decisionId)).stream()
                .map(meeting -> "%s (sag %s)".formatted(meeting.onItsDay(), meeting.number()))
                .collect(Collectors.joining(", "));
        return sent.isEmpty() ? null : sent + ".";
    }
}
