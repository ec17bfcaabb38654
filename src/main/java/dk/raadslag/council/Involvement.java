package dk.raadslag.council;

import java.time.Instant;
import java.util.UUID;

/**
 * That the council has discussed a stage of a case and its opinion is lawful (§ 11, stk. 3).
 *
 * @param opinionId the opinion, which later records refer to
 */
public record Involvement(UUID opinionId, Position position, Instant registeredAt) {}
