package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.WaitingTasks.Waiting;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes agendas from what waits for the council, what became of its earlier decisions, and free items. */
@Component
@PartOfAnAct
class Agendas {

    private static final int LONGEST_LINE = 300;

    private final AgendaItems items;
    private final WaitingMatters waiting;
    private final CouncilMeetings meetings;
    private final TreatedItems treated;
    private final RegionPapers papers;
    private final CaseRecord record;
    private final Clock clock;

    Agendas(
            AgendaItems items,
            WaitingMatters waiting,
            CouncilMeetings meetings,
            TreatedItems treated,
            RegionPapers papers,
            CaseRecord record,
            Clock clock) {
        this.items = items;
        this.waiting = waiting;
        this.meetings = meetings;
        this.treated = treated;
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Puts together the items of the meeting's latest agenda; refused where there is none.
     *
     * @param choice what the secretariat has ticked and typed
     */
    List<AgendaItem> compose(CouncilMeeting meeting, AgendaChoice choice) {
        List<AgendaItem> agenda = new ArrayList<>();
        List<Waiting> all = waiting.of(meeting.regionCode());
        choice.matters().forEach(number -> requireWaiting(number, all));
        for (Waiting matter : all) {
            boolean isNew = agenda.stream().noneMatch(item -> matter.number().equals(item.number()));
            if (choice.matters().contains(matter.number().value()) && isNew) {
                agenda.add(waiting.item(meeting, agenda.size() + 1, matter));
            }
        }
        List<RegionPaper> offered = papers(meeting.regionCode());
        choice.papers().forEach(id -> requireOffered(id, offered));
        for (RegionPaper paper : offered) {
            if (choice.papers().contains(paper.id().toString())) {
                agenda.add(free(meeting, agenda.size() + 1, paper.danish(), null, paper.id()));
            }
        }
        followUp(meeting)
                .ifPresent(text -> agenda.add(free(
                        meeting, agenda.size() + 1, "Hvad der er sket i de sager, rådet har behandlet", text, null)));
        lines(choice.freeItems()).forEach(line -> agenda.add(free(meeting, agenda.size() + 1, line, null, null)));
        Require.that(
                !agenda.isEmpty(), "Dagsordenen er tom. Vælg mindst én sag, eller skriv et punkt i »Andre punkter«.");
        agenda.forEach(items::save);
        return agenda;
    }

    private static void requireWaiting(String number, List<Waiting> all) {
        Require.that(
                all.stream().anyMatch(matter -> matter.number().value().equals(number)),
                "Sag %s venter ikke længere på rådet. Vis listen over sager igen, eller fjern mærket ved sagen."
                        .formatted(number));
    }

    private static void requireOffered(String id, List<RegionPaper> offered) {
        Require.that(
                offered.stream().anyMatch(paper -> paper.id().toString().equals(id)),
                "En af de valgte rapporter og analyser tilbydes ikke længere til dagsordenen. Vis listen over sager igen, eller skriv den under »Andre punkter«.");
    }

    /** Refuses an agenda with a matter that does not wait for the council any more as the agenda tells it. */
    void requireCurrent(CaseNumber meeting) {
        of(meeting).stream()
                .filter(item -> item.number() != null
                        && (waiting.behind(item).isEmpty()
                                || waiting.unlawfulSince(item).isPresent()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(
                            "Sag %s er behandlet, ændret eller trukket tilbage, efter at dagsordenen blev udarbejdet. Send dagsordenen tilbage, så sekretariatet kan rette den."
                                    .formatted(item.number()));
                });
    }

    /** The items of the meeting's latest agenda. */
    List<AgendaItem> of(CaseNumber meeting) {
        return items.findByMeetingNumberAndRoundOrderByPosition(meeting, meetings.round(meeting));
    }

    private static List<String> lines(@Nullable String freeItems) {
        String text = Require.optionalText("Andre punkter", freeItems);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What the region has filed lately and no meeting of its council has had yet. */
    List<RegionPaper> papers(RegionCode region) {
        return papers.offered(region);
    }

    /** The ids of the papers of the region on the meeting's latest agenda. */
    List<String> chosenPapers(CaseNumber meeting) {
        return of(meeting).stream()
                .filter(item -> item.kind().isFree() && item.briefDocumentId() != null)
                .map(item -> String.valueOf(item.briefDocumentId()))
                .toList();
    }

    private static AgendaItem free(
            CouncilMeeting meeting, int position, String title, @Nullable String text, @Nullable UUID paper) {
        return new AgendaItem(
                UUID.randomUUID(),
                meeting.number(),
                meeting.agenda().round(),
                position,
                ItemKind.FREE,
                null,
                null,
                null,
                title,
                text,
                false,
                paper,
                null);
    }

    private Optional<String> followUp(CouncilMeeting meeting) {
        LocalDate today = LocalDate.now(clock);
        return meetings.latestAgenda(meeting.regionCode(), today)
                .map(since -> treated.decidedBetween(meeting.regionCode(), since, today).stream()
                        .flatMap(number -> lastStep(number).stream())
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> lastStep(CaseNumber number) {
        return record.entries(number).stream()
                .reduce((earlier, later) -> later)
                .map(CaseRecord.Entry::text)
                .map(text ->
                        number + ": " + (text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…"));
    }
}
