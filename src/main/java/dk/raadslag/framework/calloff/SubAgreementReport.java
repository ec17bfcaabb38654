package dk.raadslag.framework.calloff;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a sub-agreement of a call-off ended: with a status of the responsible after its period, early, or without a word.
 *
 * @param persons how many persons it has served; null without a status
 * @param endedOn its last day where it ended early, otherwise null
 * @param words the status, or why it ended early; null without a word
 */
@Table(schema = "raadslag")
record SubAgreementReport(
        @Id UUID id,
        UUID subAgreementId,
        @Nullable Integer persons,
        @Nullable LocalDate endedOn,
        @Nullable String words,
        @Nullable String reportedByGroup,
        OffsetDateTime reportedAt)
        implements AppendOnly {

    static SubAgreementReport status(
            SubAgreement over, @Nullable BigDecimal persons, @Nullable String words, OffsetDateTime now) {
        return new SubAgreementReport(
                UUID.randomUUID(),
                over.id(),
                PersonCount.typed("Antal personer, der har fået indsatsen", persons, 0),
                null,
                Require.text("Status", words),
                over.contractParty(),
                now);
    }

    static SubAgreementReport early(
            SubAgreement running, @Nullable LocalDate endedOn, @Nullable String words, OffsetDateTime now) {
        LocalDate last = Require.dateNotAfter("Sidste dag", endedOn, now.toLocalDate());
        LocalDate made = Objects.requireNonNull(running.signedAt())
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
        Require.that(
                !last.isBefore(made),
                "Delaftalen er indgået den %s. Vælg en dato i feltet »Sidste dag«, som ikke ligger tidligere."
                        .formatted(Danish.date(made)));
        return new SubAgreementReport(
                UUID.randomUUID(),
                running.id(),
                null,
                last,
                Require.text("Begrundelse", words),
                running.contractParty(),
                now);
    }

    static SubAgreementReport none(SubAgreement over, OffsetDateTime now) {
        return new SubAgreementReport(UUID.randomUUID(), over.id(), null, null, null, null, now);
    }

    String danish() {
        if (endedOn != null) {
            return "Delaftalen er ophørt før tid den %s. Begrundelse: %s Pligten til at anvende rammeudbuddets aktører gælder fortsat."
                    .formatted(Danish.date(endedOn), Danish.sentence(Objects.requireNonNull(words)));
        }
        return persons == null
                ? "Delaftalen er udløbet, uden at de ansvarlige har gjort status."
                : "Delaftalen er udløbet. %s har fået indsatsen. Status: %s"
                        .formatted(PersonCount.danish(persons), words);
    }
}
