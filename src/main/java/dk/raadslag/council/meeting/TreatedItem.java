package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What became of an item, as the chair approved it, or that its matter did not wait any more.
 *
 * @param resultId what was written of it, or null where the matter did not wait any more
 * @param decisionId the council's decision in the matter, or null where it decided nothing
 */
@Table(schema = "raadslag")
record TreatedItem(
        @Id UUID itemId,
        CaseNumber meetingNumber,
        ItemKind kind,
        @Nullable CaseNumber number,
        ItemOutcome outcome,
        @Nullable UUID resultId,
        @Nullable UUID decisionId,
        @Nullable String approvedByGroup,
        OffsetDateTime treatedAt)
        implements AppendOnly {

    /** The item as the chair approved it, with the decision that came of it. */
    static TreatedItem approved(
            AgendaItem item, ItemResult result, @Nullable UUID decision, Actor chair, OffsetDateTime now) {
        return new TreatedItem(
                item.id(),
                item.meetingNumber(),
                item.kind(),
                item.number(),
                result.outcome(),
                result.id(),
                decision,
                chair.groupId(),
                now);
    }

    /** The item whose matter did not wait for the council any more. */
    static TreatedItem gone(AgendaItem item, OffsetDateTime now) {
        return new TreatedItem(
                item.id(), item.meetingNumber(), item.kind(), item.number(), ItemOutcome.GONE, null, null, null, now);
    }

    @Override
    public UUID id() {
        return itemId;
    }
}
