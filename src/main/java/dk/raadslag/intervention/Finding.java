package dk.raadslag.intervention;

import java.util.UUID;

/** A documented result problem, and whether the director has confirmed it. */
public record Finding(UUID id, String caseNumber, String regionCode, Status status) {

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
