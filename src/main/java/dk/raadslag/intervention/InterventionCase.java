package dk.raadslag.intervention;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A case under § 11: one jobcentre and the parts of its effort that fail.
 *
 * @param caseNumber for example {@code INT-NJ-2007-0001}
 * @param splitFrom the case it was split from because its party refused an agreement that the other signed, or null
 */
public record InterventionCase(
        CaseNumber caseNumber,
        String jobcentreId,
        RegionCode regionCode,
        Status status,
        @Nullable CaseNumber splitFrom) {

    /** How far a case is. Only an open case goes on. */
    public enum Status {
        FINDING,
        OPEN,
        CLOSED,
        REJECTED,
        WITHDRAWN
    }

    /** The case on which the council was involved in the reaction: the case itself, or the one it was split from. */
    public CaseNumber origin() {
        return splitFrom == null ? caseNumber : splitFrom;
    }

    boolean is(Status expected) {
        return status == expected;
    }
}
