package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contract that an exempt party has made with another provider about the group of a framework agreement (§ 9, stk. 4).
 *
 * @param frameworkId the framework agreement from which the party is exempt
 * @param price in DKK
 */
@Table(schema = "raadslag")
record OwnContract(
        @Id UUID id,
        CaseNumber number,
        String jobcentreId,
        String effortArea,
        EffortKind effortKind,
        UUID frameworkId,
        UUID providerId,
        String contractParty,
        String volume,
        BigDecimal price,
        LocalDate startsOn,
        LocalDate endsOn,
        OffsetDateTime recordedAt)
        implements AppendOnly {

    static OwnContract of(
            CaseNumber number,
            Jobcentre jobcentre,
            EffortArea area,
            UUID frameworkId,
            UUID providerId,
            SubAgreementTerms terms,
            Actor party,
            OffsetDateTime now) {
        return new OwnContract(
                UUID.randomUUID(),
                number,
                jobcentre.id(),
                area.code(),
                area.kind(),
                frameworkId,
                providerId,
                party.groupId(),
                terms.volume(),
                terms.price(),
                terms.startsOn(),
                terms.endsOn(),
                now);
    }
}
