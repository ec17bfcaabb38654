package dk.raadslag.framework;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a state framework agreement (§ 9, stk. 1).
 *
 * @param targetGroup the delimited target group, in Danish
 * @param effortArea the code of the effort area it covers
 * @param regionCode the region it covers, or null where it covers the whole country
 */
public record FrameworkAgreement(
        String title,
        String targetGroup,
        String effortArea,
        @Nullable RegionCode regionCode,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Refuses terms without a name, a target group or a period. */
    public FrameworkAgreement {
        title = Require.text("Rammeaftalens navn", title);
        targetGroup = Require.text("Målgruppe", targetGroup);
        Require.that(
                validFrom != null && validTo != null && !validTo.isBefore(validFrom),
                "Rammeaftalens periode skal have en første og en sidste dag i rigtig rækkefølge.");
    }

    String scope() {
        return regionCode == null ? "NATIONAL" : "REGIONAL";
    }
}
