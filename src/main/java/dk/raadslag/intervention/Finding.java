package dk.raadslag.intervention;

import dk.raadslag.authorities.RegionCode;
import java.util.UUID;

/** A documented result problem, and whether the director has confirmed it. */
public record Finding(UUID id, String caseNumber, RegionCode regionCode, Status status) {

    /** How far a finding is; a superseded one was documented anew. */
    public enum Status {
        DOCUMENTED,
        SUPERSEDED,
        CONFIRMED,
        REJECTED,
        DISPROVED
    }

    boolean is(Status expected) {
        return status == expected;
    }
}
