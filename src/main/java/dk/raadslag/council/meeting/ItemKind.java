package dk.raadslag.council.meeting;

import static dk.raadslag.council.meeting.ItemOutcome.ACCEPT;
import static dk.raadslag.council.meeting.ItemOutcome.ADOPT;
import static dk.raadslag.council.meeting.ItemOutcome.APPROVE;
import static dk.raadslag.council.meeting.ItemOutcome.DISCUSSED;
import static dk.raadslag.council.meeting.ItemOutcome.NOTED;
import static dk.raadslag.council.meeting.ItemOutcome.POSTPONED;
import static dk.raadslag.council.meeting.ItemOutcome.REFUSE;
import static dk.raadslag.council.meeting.ItemOutcome.REJECT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of items on an agenda: one for each task that waits for the council, with the fields of its form, and the free ones. A process
 * whose task the council is to treat at its meetings is added as one line.
 */
enum ItemKind {
    OPINION("userTask_discussInCouncil", "matterDocumentId", "meetingOutcome", "opinionText", "POSTPONED", DISCUSSED),
    GRANT("userTask_decideGrant", null, "grantOutcome", "grantWording", "POSTPONE", ItemOutcome.GRANT, REFUSE),
    CRITERIA("userTask_prioritiseGrant", null, "criteriaOutcome", "criteriaWording", "POSTPONE", ADOPT),
    CONTRACT(
            "userTask_approveContract",
            "contractDraftDocumentId",
            "contractTreatment",
            "contractWording",
            "POSTPONE",
            ACCEPT,
            REJECT),
    MINUTES("userTask_approveMinutes", null, "minutesOutcome", "minutesRemarks", "POSTPONE", APPROVE),
    FREE(null, null, "", "", "", NOTED);

    private final @Nullable String element;
    private final @Nullable String draftPaper;
    private final String outcomeField;
    private final String wordingField;
    private final String postponed;
    private final List<ItemOutcome> outcomes;

    ItemKind(
            @Nullable String element,
            @Nullable String draftPaper,
            String outcomeField,
            String wordingField,
            String postponed,
            ItemOutcome... outcomes) {
        this.element = element;
        this.draftPaper = draftPaper;
        this.outcomeField = outcomeField;
        this.wordingField = wordingField;
        this.postponed = postponed;
        this.outcomes = List.of(outcomes);
    }

    /** The elements of the tasks that wait for the council. */
    static List<String> elements() {
        return Arrays.stream(values())
                .flatMap(kind -> Optional.ofNullable(kind.element).stream())
                .toList();
    }

    /** The variables that name the draft on which the council decides. */
    static List<String> draftPapers() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.draftPaper().stream())
                .toList();
    }

    /** The kind of the items that the task with the element waits for. */
    static ItemKind of(String element) {
        return Arrays.stream(values())
                .filter(kind -> element.equals(kind.element))
                .findFirst()
                .orElseThrow();
    }

    boolean is(String waitingElement) {
        return waitingElement.equals(element);
    }

    boolean isFree() {
        return element == null;
    }

    /** The variable that names the draft on which the council decides, where there is one. */
    Optional<String> draftPaper() {
        return Optional.ofNullable(draftPaper);
    }

    String outcomeField() {
        return outcomeField;
    }

    String wordingField() {
        return wordingField;
    }

    /** What the task's own form calls the outcome. */
    String code(ItemOutcome outcome) {
        return switch (outcome) {
            case POSTPONED -> postponed;
            case ACCEPT -> APPROVE.name();
            default -> outcome.name();
        };
    }

    /** What the council can make of such an item. */
    List<ItemOutcome> outcomes() {
        return Stream.concat(outcomes.stream(), Stream.of(POSTPONED)).toList();
    }
}
