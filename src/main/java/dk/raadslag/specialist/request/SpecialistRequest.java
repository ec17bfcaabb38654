package dk.raadslag.specialist.request;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.specialist.SpecialArea;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A jobcentre's question about a special area of the effort (§ 10).
 *
 * @param ownEffort why the jobcentre cannot do it itself, as it should be able to as a rule
 */
@Table(schema = "raadslag")
record SpecialistRequest(
        @Id UUID id,
        CaseNumber number,
        String jobcentreId,
        SpecialArea area,
        String question,
        String ownEffort,
        String askedByGroup,
        OffsetDateTime askedAt)
        implements AppendOnly {

    static SpecialistRequest of(
            CaseNumber number, Jobcentre jobcentre, Question question, Actor party, OffsetDateTime now) {
        return new SpecialistRequest(
                UUID.randomUUID(),
                number,
                jobcentre.id(),
                question.area(),
                question.words(),
                question.ownEffort(),
                party.groupId(),
                now);
    }
}
