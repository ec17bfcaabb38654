package dk.raadslag.grant.criteria;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Sitting;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What the council gives priority to in a year; it counts once it is found lawful (§ 8, stk. 3). */
@Table(schema = "raadslag", name = "grant_criteria")
public record GrantCriteria(
        @Id UUID id,
        Decision.Kind kind,
        CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        int year,
        String wording,
        @Embedded.Empty Sitting sitting,
        String recordedBy,
        String recordedByGroup,
        OffsetDateTime recordedAt)
        implements AppendOnly {

    static GrantCriteria of(
            Decision decision,
            RegionCode region,
            GrantType type,
            int year,
            String wording,
            Sitting sitting,
            Actor chair) {
        return new GrantCriteria(
                decision.id(),
                decision.kind(),
                decision.number(),
                region,
                type,
                year,
                wording,
                sitting,
                chair.userId(),
                chair.groupId(),
                decision.decidedAt());
    }
}
