package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.Stage;
import dk.raadslag.engine.WaitingTasks;
import dk.raadslag.engine.WaitingTasks.Waiting;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a council, as items of an agenda. */
@Component
@PartOfAnAct
@Transactional(readOnly = true)
class WaitingMatters {

    private static final String STAGE = "stage";
    private static final String BRIEF = "briefId";
    private static final String BRIEF_PAPER = "briefDocumentId";
    private static final String MINUTES_PAPER = MeetingProcess.MINUTES_DOCUMENT_ID;
    private static final String WANTED_ON = "meetingCalledFor";

    private static final String BROKEN_RULE = "legalityRule";
    private static final String REMEDY = "legalityRemedy";

    /** What the tasks tell of their matters; each has one of them. */
    private static final List<String> TEXTS = List.of(
            "briefQuestion", "grantInWords", "proposedCriteria", "contractInWords", MeetingProcess.MEETING_INVITATION);

    private static final List<String> VARIABLES = Stream.of(
                    List.of(STAGE, BRIEF, BRIEF_PAPER, MINUTES_PAPER, WANTED_ON, BROKEN_RULE, REMEDY),
                    ItemKind.draftPapers(),
                    TEXTS)
            .flatMap(List::stream)
            .toList();

    /** Major closures and dismissals cannot wait for the next ordinary meeting. */
    private static final String LAYOFF = "VAR-";

    private final WaitingTasks tasks;
    private final Matters matters;
    private final TreatedItems treated;
    private final Clock clock;

    WaitingMatters(WaitingTasks tasks, Matters matters, TreatedItems treated, Clock clock) {
        this.tasks = tasks;
        this.matters = matters;
        this.treated = treated;
        this.clock = clock;
    }

    /** What waits for the region's council: minutes first, then what is urgent, then what was postponed, then the oldest. */
    List<Waiting> of(RegionCode region) {
        return tasks.of(Role.COUNCIL_CHAIR.in(region), ItemKind.elements(), VARIABLES).stream()
                .collect(Collectors.groupingBy(this::rank, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The task that the item waits for, as long as it waits: of the same matter and kind, with the same brief and draft. */
    Optional<Waiting> behind(AgendaItem item) {
        if (item.number() == null) {
            return Optional.empty();
        }
        RegionCode region = matters.matter(item.meetingNumber()).regionCode();
        return tasks.of(Role.COUNCIL_CHAIR.in(region), item.number(), ItemKind.elements(), VARIABLES).stream()
                .filter(waiting -> item.kind().is(waiting.element()))
                .filter(waiting -> item.briefId() == null || item.briefId().equals(id(waiting, BRIEF)))
                .filter(waiting -> Objects.equals(item.draftDocumentId(), draft(waiting)))
                .findFirst();
    }

    /** That a decision in the item's matter has been found unlawful since its agenda was drafted, and why. */
    Optional<String> unlawfulSince(AgendaItem item) {
        return behind(item)
                .flatMap(WaitingMatters::unlawful)
                .filter(note -> item.text() == null || !item.text().contains(note));
    }

    /** The item of the meeting's agenda for what waits. */
    AgendaItem item(CouncilMeeting meeting, int position, Waiting waiting) {
        boolean opinion = ItemKind.of(waiting.element()) == ItemKind.OPINION;
        return new AgendaItem(
                UUID.randomUUID(),
                meeting.number(),
                meeting.agenda().round(),
                position,
                ItemKind.of(waiting.element()),
                waiting.number(),
                opinion ? stage(waiting) : null,
                opinion ? id(waiting, BRIEF) : null,
                title(waiting),
                text(waiting),
                isUrgent(waiting),
                id(waiting, ItemKind.of(waiting.element()) == ItemKind.MINUTES ? MINUTES_PAPER : BRIEF_PAPER),
                draft(waiting));
    }

    /** What the secretariat chooses from. */
    String label(Waiting waiting) {
        return "%s%s %s%s"
                .formatted(
                        isUrgent(waiting) ? "HASTER: " : "",
                        waiting.number(),
                        title(waiting),
                        isLate(waiting) ? " (fristen er overskredet)" : "");
    }

    private String title(Waiting waiting) {
        String matter = matters.matter(waiting.number()).title();
        return switch (ItemKind.of(waiting.element())) {
            case OPINION -> "Drøftelse af %s. %s".formatted(stage(waiting).danish(), matter);
            case MINUTES -> "Godkendelse af referat. " + matter;
            default -> matter;
        };
    }

    private @Nullable String text(Waiting waiting) {
        Stream<String> notes = Stream.of(
                        postponedFrom(waiting).map("Udsat fra mødet %s."::formatted),
                        waiting.text(WANTED_ON)
                                .map("Regionsdirektøren har bedt om et ekstraordinært møde den %s."::formatted),
                        unlawful(waiting),
                        isLate(waiting)
                                ? Optional.of("Fristen for rådets behandling er overskredet.")
                                : Optional.<String>empty())
                .flatMap(Optional::stream);
        String text = Stream.concat(notes, TEXTS.stream().flatMap(name -> waiting.text(name).stream()))
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    /** That the council's last decision in the matter was not lawful, and what can be done; nothing where it has made none or a lawful one. */
    private static Optional<String> unlawful(Waiting waiting) {
        return waiting.text(BROKEN_RULE)
                .map(rule -> "Rådets forrige beslutning var ikke lovlig: %s%s"
                        .formatted(
                                rule,
                                waiting.text(REMEDY)
                                        .map("\nSådan kan den bringes i orden: %s"::formatted)
                                        .orElse("")));
    }

    private Optional<CaseNumber> postponedFrom(Waiting waiting) {
        ItemKind kind = ItemKind.of(waiting.element());
        return treated.postponedFrom(waiting.number(), kind, kind == ItemKind.OPINION ? stage(waiting) : null);
    }

    private int rank(Waiting waiting) {
        if (ItemKind.of(waiting.element()) == ItemKind.MINUTES) {
            return 0;
        }
        return isUrgent(waiting) ? 1 : postponedFrom(waiting).isPresent() ? 2 : 3;
    }

    private static boolean isUrgent(Waiting waiting) {
        return ItemKind.of(waiting.element()) == ItemKind.GRANT
                && waiting.number().value().startsWith(LAYOFF);
    }

    private boolean isLate(Waiting waiting) {
        return waiting.due() != null && waiting.due().isBefore(clock.instant());
    }

    private static Stage stage(Waiting waiting) {
        return Stage.valueOf(waiting.text(STAGE).orElseThrow());
    }

    private static @Nullable UUID draft(Waiting waiting) {
        return ItemKind.of(waiting.element())
                .draftPaper()
                .map(variable -> id(waiting, variable))
                .orElse(null);
    }

    private static @Nullable UUID id(Waiting waiting, String variable) {
        return waiting.text(variable).map(UUID::fromString).orElse(null);
    }
}
