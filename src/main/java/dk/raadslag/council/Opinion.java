package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The council's opinion on a stage of a case. It is never changed; a new discussion gives a new opinion.
 *
 * @param dissents the dissenting members' opinions, or null
 * @param recused the members who did not take part because they are partial in the matter, or null
 * @param discussed always true: an opinion comes of a discussion (§ 11, stk. 3)
 */
@Table(schema = "raadslag", name = "council_opinion")
record Opinion(
        @Id UUID id,
        CaseNumber number,
        Stage stage,
        UUID briefId,
        Position position,
        String text,
        @Nullable String dissents,
        String attendance,
        @Nullable String recused,
        LocalDate meetingDate,
        boolean discussed,
        String recordedBy,
        OffsetDateTime recordedAt)
        implements AppendOnly {

    /** The opinion that came of the discussion of the approved brief. */
    static Opinion of(
            UUID decision, Brief brief, Discussion discussion, LocalDate day, Actor chair, OffsetDateTime now) {
        return new Opinion(
                decision,
                brief.number(),
                brief.stage(),
                brief.id(),
                discussion.position(),
                discussion.text(),
                discussion.dissents(),
                discussion.attendance(),
                discussion.recused(),
                day,
                true,
                chair.userId(),
                now);
    }

    String danish() {
        String absent = recused == null ? "" : " Inhabile medlemmer, der ikke deltog: %s.".formatted(recused);
        return "Rådet drøftede sagen den %s.%s Stilling: %s. Udtalelse: %s"
                .formatted(Danish.date(meetingDate), absent, position.danish(), text);
    }
}
