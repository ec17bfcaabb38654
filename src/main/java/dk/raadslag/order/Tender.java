package dk.raadslag.order;

import java.time.LocalDate;
import java.util.UUID;

/** A tender that the region holds on behalf of the responsible (§ 11, stk. 2). */
record Tender(UUID id, UUID orderId, int round, LocalDate publishedOn, LocalDate bidDeadline) {}
