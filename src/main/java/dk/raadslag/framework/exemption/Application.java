package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
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
 * An application of the responsible of a jobcentre for an exemption from one framework agreement (§ 9, stk. 4). It is never changed.
 *
 * @param effortKind the kind of effort that the framework agreement covers, whose responsible party applies
 * @param newFacts what is new since an earlier refusal, or null
 */
@Table(schema = "raadslag", name = "exemption_application")
record Application(
        @Id UUID id,
        CaseNumber number,
        RegionCode regionCode,
        UUID frameworkId,
        String jobcentreId,
        EffortKind effortKind,
        String reasons,
        String effort,
        String results,
        @Nullable String newFacts,
        LocalDate wishedFrom,
        LocalDate wishedTo,
        String appliedBy,
        String appliedByGroup,
        OffsetDateTime appliedAt)
        implements AppendOnly {

    static Application of(
            CaseNumber number,
            Jobcentre jobcentre,
            EffortKind kind,
            UUID frameworkId,
            Wish wish,
            Actor applicant,
            OffsetDateTime now) {
        return new Application(
                UUID.randomUUID(),
                number,
                jobcentre.regionCode(),
                frameworkId,
                jobcentre.id(),
                kind,
                wish.reasons(),
                wish.effort(),
                wish.results(),
                wish.newFacts(),
                wish.from(),
                wish.to(),
                applicant.userId(),
                applicant.groupId(),
                now);
    }

    /** The application in whole sentences, for the journal and those who decide. */
    String danish(String framework) {
        return "Der søges om fritagelse fra rammeaftalen »%s« fra den %s til den %s. Begrundelse: %s Egen indsats: %s Resultater: %s%s"
                .formatted(
                        framework,
                        Danish.date(wishedFrom),
                        Danish.date(wishedTo),
                        Danish.sentence(reasons),
                        Danish.sentence(effort),
                        Danish.sentence(results),
                        newFacts == null ? "" : " Nye oplysninger: " + newFacts);
    }
}
