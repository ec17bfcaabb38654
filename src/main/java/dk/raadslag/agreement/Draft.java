package dk.raadslag.agreement;

import dk.raadslag.council.Involvement;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agreement: how and by when the effort is improved, how it is followed up, and in which period (§ 11, stk. 1).
 *
 * @param draftChangedAt when the words or the requirements were last changed
 * @param draftDocumentId the draft on paper, which the council discusses, or null as long as it is not filed as it is now
 */
public record Draft(
        String howText,
        String whenText,
        String followUpText,
        LocalDate validFrom,
        LocalDate validTo,
        OffsetDateTime draftChangedAt,
        @Nullable UUID draftDocumentId) {

    Draft changedAt(OffsetDateTime now) {
        return new Draft(howText, whenText, followUpText, validFrom, validTo, now, null);
    }

    Draft filedAs(UUID document) {
        return new Draft(howText, whenText, followUpText, validFrom, validTo, draftChangedAt, document);
    }

    /** Refuses where the council discussed another text, or none (§ 11, stk. 3). */
    void requireDiscussed(Involvement council) {
        Require.that(
                draftDocumentId != null && draftDocumentId.equals(council.draftDocumentId()),
                "Rådet har ikke drøftet netop dette udkast, jf. § 11, stk. 3. Vælg, at udkastet skal ændres, så drøfter rådet det, når det er skrevet om.");
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    public String period() {
        return "%s til %s".formatted(Danish.date(validFrom), Danish.date(validTo));
    }

    /** A draft as it was typed, with the codes of its effort areas. */
    public record Typed(
            @Nullable String how,
            @Nullable String byWhen,
            @Nullable String followUp,
            @Nullable List<String> areas,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** The draft; refuses what is missing, and a period that is over or has no days. */
        public Draft checked(OffsetDateTime now) {
            String improved = Require.text("Hvordan indsatsen forbedres", how);
            String soon = Require.text("Hvornår indsatsen forbedres", byWhen);
            String followed = Require.text("Opfølgning i aftaleperioden", followUp);
            Require.some("Indsatsområder", areas);
            LocalDate from = Require.dateAfter(
                    "Aftalen begynder", validFrom, now.toLocalDate().minusDays(1));
            LocalDate to = Require.dateAfter("Aftalen udløber", validTo, from);
            return new Draft(improved, soon, followed, from, to, now, null);
        }

        public List<String> distinctAreas() {
            return Require.some("Indsatsområder", areas).stream().distinct().toList();
        }
    }
}
