package dk.raadslag.specialist;

import dk.raadslag.council.Involvement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The council's opinion on the proposal, and when it was registered. */
record CouncilHeard(UUID councilOpinionId, OffsetDateTime councilAt) {

    static CouncilHeard of(Involvement involvement) {
        return new CouncilHeard(
                involvement.opinionId(), involvement.registeredAt().atOffset(ZoneOffset.UTC));
    }
}
