package dk.raadslag.council.meeting;

import dk.raadslag.council.Stage;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An item of an agenda.
 *
 * @param round the draft of the agenda that it belongs to
 * @param number the matter that waits for the council, or null for a free item
 * @param stage the stage that the council is to discuss, or null
 * @param briefId the approved brief about it, or null
 * @param text what the members should know, beside the papers, or null
 * @param briefDocumentId the filed brief or other paper, or null
 * @param draftDocumentId the filed draft that the council discusses, or null
 */
@Table(schema = "raadslag")
record AgendaItem(
        @Id UUID id,
        CaseNumber meetingNumber,
        int round,
        int position,
        ItemKind kind,
        @Nullable CaseNumber number,
        @Nullable Stage stage,
        @Nullable UUID briefId,
        String title,
        @Nullable String text,
        boolean urgent,
        @Nullable UUID briefDocumentId,
        @Nullable UUID draftDocumentId)
        implements AppendOnly {

    /** For example {@code Punkt 2: Drøftelse af aftalen (INT-NJ-2007-0001)}. */
    String heading() {
        return "Punkt %d: %s%s".formatted(position, title, number == null ? "" : " (" + number + ")");
    }

    /** The heading, marked where the matter is urgent. */
    String marked() {
        return heading() + (urgent ? " HASTER" : "");
    }

    boolean hasText() {
        return text != null;
    }

    /** The heading, with what the members should know. */
    String inWords() {
        return marked() + (text == null ? "" : "\n" + text);
    }
}
