package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Position;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the secretariat wrote of an item; it counts once the chair has approved it.
 *
 * @param position of the council, or null where it gave no opinion
 * @param amount granted, in DKK, or null
 * @param wording the opinion, decision or remark, or null where the item was postponed
 * @param recused the members who took no part because they are partial in the matter, or null
 * @param postponedTo the day to which the item was postponed, or null
 */
@Table(schema = "raadslag")
record ItemResult(
        @Id UUID id,
        UUID itemId,
        ItemOutcome outcome,
        @Nullable Position position,
        @Nullable BigDecimal amount,
        @Nullable String wording,
        @Nullable String dissents,
        @Nullable String recused,
        @Nullable LocalDate postponedTo,
        String writtenBy,
        String writtenByGroup,
        OffsetDateTime writtenAt)
        implements AppendOnly {

    /** What was typed of an item. */
    record Typed(
            @Nullable String outcome,
            @Nullable String position,
            @Nullable BigDecimal amount,
            @Nullable String wording,
            @Nullable String dissents,
            @Nullable String recused,
            @Nullable LocalDate postponedTo) {}

    /** The result as typed; refused where the item cannot end so. */
    static ItemResult of(AgendaItem item, Typed typed, Actor secretariat, LocalDate today, OffsetDateTime now) {
        ItemOutcome outcome = Require.choice("Rådets behandling", typed.outcome(), ItemOutcome.class);
        Require.that(
                item.kind().outcomes().contains(outcome),
                "Valget i feltet »Rådets behandling« passer ikke til punktet. Vælg en af de viste muligheder.");
        boolean treated = outcome != ItemOutcome.POSTPONED;
        return new ItemResult(
                UUID.randomUUID(),
                item.id(),
                outcome,
                outcome == ItemOutcome.DISCUSSED
                        ? Require.choice("Rådets stilling", typed.position(), Position.class)
                        : null,
                outcome == ItemOutcome.GRANT ? Require.amount("Bevilget beløb", typed.amount()) : null,
                wording(item, treated, typed.wording()),
                outcome.decides() ? Require.optionalText("Mindretalsudtalelser", typed.dissents()) : null,
                outcome.decides() ? Require.optionalText("Inhabile medlemmer", typed.recused()) : null,
                treated ? null : Require.meetingDate("Ny mødedato", typed.postponedTo(), today),
                secretariat.userId(),
                secretariat.groupId(),
                now);
    }

    private static @Nullable String wording(AgendaItem item, boolean treated, @Nullable String typed) {
        if (!treated) {
            return null;
        }
        return item.kind() == ItemKind.MINUTES
                ? Require.optionalText("Rådets udtalelse eller beslutning", typed)
                : Require.text("Rådets udtalelse eller beslutning", typed);
    }

    /** The result without what was written of it. */
    String inShort() {
        StringBuilder text = new StringBuilder(outcome.danish());
        text.append(postponedTo == null ? "." : " den " + Danish.date(postponedTo) + ".");
        add(text, "Stilling: ", position == null ? null : position.danish() + ".");
        add(text, "Beløb: ", amount == null ? null : Danish.amount(amount));
        return text.toString();
    }

    /** The result in words, as the chair approves it and the minutes tell it. */
    String danish() {
        StringBuilder text = new StringBuilder(inShort());
        add(text, "", wording);
        add(text, "Mindretalsudtalelser: ", dissents);
        add(text, "Inhabile medlemmer, der ikke deltog: ", recused);
        return text.toString();
    }

    private static void add(StringBuilder text, String label, @Nullable String value) {
        if (value != null) {
            text.append('\n').append(label).append(value);
        }
    }
}
