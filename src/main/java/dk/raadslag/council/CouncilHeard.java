package dk.raadslag.council;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The council's opinion on what was decided afterwards, and when it was registered; a part of the row of that decision. */
public record CouncilHeard(UUID councilOpinionId, OffsetDateTime councilAt) {

    /** The involvement as a decision refers to it. */
    public static CouncilHeard of(Involvement involvement) {
        return new CouncilHeard(
                involvement.opinionId(), involvement.registeredAt().atOffset(ZoneOffset.UTC));
    }
}
