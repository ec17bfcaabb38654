package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A responsible party calls off for a target group that a framework agreement covers (§ 9, stk. 3).
 *
 * @param targetGroup the group as the framework agreement delimits it
 * @param persons how many persons of the group it is for
 * @param closedAt null as long as it waits for its sub-agreement or the sub-agreement runs
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record CallOff(
        @Id CaseNumber number,
        @InsertOnlyProperty RegionCode regionCode,
        @InsertOnlyProperty String jobcentreId,
        @InsertOnlyProperty String effortArea,
        @InsertOnlyProperty EffortKind effortKind,
        @InsertOnlyProperty String targetGroup,
        @InsertOnlyProperty int persons,
        @InsertOnlyProperty LocalDate wishedFrom,
        @InsertOnlyProperty LocalDate wishedTo,
        @InsertOnlyProperty String calledBy,
        @InsertOnlyProperty String calledByGroup,
        @InsertOnlyProperty OffsetDateTime calledAt,
        Status status,
        @Nullable OffsetDateTime closedAt,
        @Version @Nullable Integer version) {

    /** Where a call-off stands. */
    enum Status {
        OPEN,
        SIGNED,
        ENDED,
        WITHDRAWN,
        EXEMPT,
        UNCOVERED
    }

    static CallOff of(
            CaseNumber number,
            Jobcentre jobcentre,
            EffortArea area,
            String targetGroup,
            CallOffWish wish,
            Actor party,
            OffsetDateTime now) {
        return new CallOff(
                number,
                jobcentre.regionCode(),
                jobcentre.id(),
                area.code(),
                area.kind(),
                targetGroup,
                wish.persons(),
                wish.from(),
                wish.to(),
                party.userId(),
                party.groupId(),
                now,
                Status.OPEN,
                null,
                null);
    }

    /** The call-off that has come to a sub-agreement on the terms; refused where they have no day in common with what was wished. */
    CallOff signed(SubAgreementTerms terms) {
        String otherwise = "eller luk sagen uden delaftale, og begynd en ny.";
        Require.that(
                !terms.startsOn().isAfter(wishedTo),
                "Delaftalen er ønsket til og med den %s. Vælg en dato i feltet »Begynder«, som ikke ligger senere, %s"
                        .formatted(Danish.date(wishedTo), otherwise));
        Require.that(
                !terms.endsOn().isBefore(wishedFrom),
                "Delaftalen er ønsket fra og med den %s. Vælg en dato i feltet »Slutter«, som ikke ligger tidligere, %s"
                        .formatted(Danish.date(wishedFrom), otherwise));
        return to(Status.OPEN, Status.SIGNED, null);
    }

    /** The call-off that ends without a sub-agreement; refused where it has one, or has ended. */
    CallOff closed(Status why, OffsetDateTime now) {
        return to(Status.OPEN, why, now);
    }

    /** The call-off whose sub-agreement is over. */
    CallOff ended(OffsetDateTime now) {
        return to(Status.SIGNED, Status.ENDED, now);
    }

    private CallOff to(Status from, Status next, @Nullable OffsetDateTime closed) {
        Require.that(status == from, "Delaftalen er allerede indgået, eller sagen er afsluttet. Genindlæs siden.");
        return new CallOff(
                number,
                regionCode,
                jobcentreId,
                effortArea,
                effortKind,
                targetGroup,
                persons,
                wishedFrom,
                wishedTo,
                calledBy,
                calledByGroup,
                calledAt,
                next,
                closed,
                version);
    }
}
