package dk.raadslag.specialist;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A specialist function that was agreed (§ 10), on which the region's jobcentres can draw from its first day to its last. */
@Table(schema = "raadslag")
record SpecialistFunction(
        @Id UUID id,
        RegionCode regionCode,
        SpecialArea area,
        String title,
        boolean preAllocated,
        UUID proposalId,
        CaseNumber number,
        SpecialistProposal.Status proposalStatus,
        LocalDate validFrom,
        LocalDate validTo)
        implements AppendOnly {

    /** The function of the signed agreement. */
    static SpecialistFunction of(SpecialistProposal signed, RegionCode region) {
        Terms terms = signed.terms();
        return new SpecialistFunction(
                UUID.randomUUID(),
                region,
                terms.area(),
                terms.title(),
                false,
                signed.id(),
                signed.number(),
                signed.status(),
                terms.validFrom(),
                terms.validTo());
    }
}
