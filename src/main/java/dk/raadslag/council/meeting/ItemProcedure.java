package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.WaitingTasks;
import dk.raadslag.engine.WaitingTasks.Waiting;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the council makes of an item. The chair's approval completes the task that waits in the item's matter, with exactly what was written, so that every rule of that
 * task is asked; if it refuses, the item is not approved.
 */
@Component
@PartOfAnAct
class ItemProcedure {

    private final AgendaItems items;
    private final ItemResults results;
    private final TreatedItems treated;
    private final CouncilMeetings meetings;
    private final WaitingMatters waiting;
    private final WaitingTasks tasks;
    private final CaseRecord record;
    private final Clock clock;

    ItemProcedure(
            AgendaItems items,
            ItemResults results,
            TreatedItems treated,
            CouncilMeetings meetings,
            WaitingMatters waiting,
            WaitingTasks tasks,
            CaseRecord record,
            Clock clock) {
        this.items = items;
        this.results = results;
        this.treated = treated;
        this.meetings = meetings;
        this.waiting = waiting;
        this.tasks = tasks;
        this.record = record;
        this.clock = clock;
    }

    /** Records what the secretariat wrote of the item. */
    ItemResult write(UUID id, ItemResult.Typed typed, Actor secretariat) {
        AgendaItem item = items.item(id);
        ItemResult result =
                results.save(ItemResult.of(item, typed, secretariat, LocalDate.now(clock), OffsetDateTime.now(clock)));
        tell(item, secretariat, "writeItemResult", "%s er skrevet: %s".formatted(item.heading(), result.danish()));
        return result;
    }

    /** Records that the chair approves what was written, and brings it into the item's matter. */
    void approve(UUID id, Actor chair) {
        AgendaItem item = items.item(id);
        CouncilMeeting meeting = meetings.meeting(item.meetingNumber());
        ItemResult result = results.latest(id)
                .orElseThrow(
                        () -> new Refusal(
                                "Sekretariatet har ikke skrevet, hvad rådet gjorde ved punktet. Send det tilbage til sekretariatet."));
        UUID decision = item.kind().isFree() ? null : bring(item, result, Objects.requireNonNull(meeting.held()));
        treated.save(TreatedItem.approved(item, result, decision, chair, OffsetDateTime.now(clock)));
        tell(item, chair, "approveItemResult", "%s er godkendt: %s".formatted(item.heading(), result.danish()));
    }

    /** Records that the chair sends the item back, and returns the checked remark. */
    String sendBack(UUID id, @Nullable String typedRemark, Actor chair) {
        String remark = Require.text("Bemærkning til sekretariatet", typedRemark);
        AgendaItem item = items.item(id);
        tell(item, chair, "approveItemResult", "%s er sendt tilbage: %s".formatted(item.heading(), remark));
        return remark;
    }

    /** Records that the item's matter does not wait for the council any more. */
    void noteGone(UUID id) {
        AgendaItem item = items.item(id);
        if (treated.findById(id).isEmpty()) {
            treated.save(TreatedItem.gone(item, OffsetDateTime.now(clock)));
            tell(
                    item,
                    Actor.SYSTEM,
                    "noteItemGone",
                    item.heading()
                            + ": Sagen er behandlet på anden måde eller trukket tilbage. Rådet har ikke taget stilling til den på mødet.");
        }
    }

    private @Nullable UUID bring(AgendaItem item, ItemResult result, Held held) {
        Waiting task = waiting.behind(item)
                .orElseThrow(() -> new Refusal(
                        "Sag %s venter ikke længere på rådet: den er behandlet på anden måde eller trukket tilbage. Send punktet tilbage til sekretariatet, så bliver det noteret."
                                .formatted(item.number())));
        List<UUID> before = treated.decisionsIn(task.number());
        complete(task, typed(item.kind(), result, held));
        return treated.decisionsIn(task.number()).stream()
                .filter(decision -> !before.contains(decision))
                .findFirst()
                .orElse(null);
    }

    private void complete(Waiting task, Map<String, Object> typed) {
        try {
            tasks.complete(task, typed);
        } catch (RuntimeException failure) {
            throw Refusal.in(failure)
                    .<RuntimeException>map(refusal -> new Refusal(
                            refusal.getMessage()
                                    + " Skal det, der er skrevet, rettes, så send punktet tilbage til sekretariatet.",
                            failure))
                    .orElse(failure);
        }
    }

    /** What the chair would type in the form of the waiting task. */
    private static Map<String, Object> typed(ItemKind kind, ItemResult result, Held held) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(kind.outcomeField(), kind.code(result.outcome()));
        if (result.postponedTo() != null) {
            values.put("newMeetingDate", result.postponedTo().toString());
        } else {
            values.put("meetingDate", held.heldOn().toString());
            values.put("attendance", held.attendance());
            values.put(kind.wordingField(), result.wording());
            values.put(
                    "position",
                    result.position() == null ? null : result.position().name());
            values.put(
                    "grantedAmount",
                    result.amount() == null ? null : result.amount().doubleValue());
            values.put("dissents", result.dissents());
            values.put("recused", result.recused());
        }
        values.values().removeIf(Objects::isNull);
        return Map.copyOf(values);
    }

    private void tell(AgendaItem item, Actor actor, String act, String text) {
        record.add(item.meetingNumber(), actor, act, MeetingProcedure.PARAGRAPH, text);
    }
}
