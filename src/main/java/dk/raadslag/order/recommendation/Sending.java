package dk.raadslag.order.recommendation;

import java.time.OffsetDateTime;

/** When it was sent to the minister, and by which group. */
record Sending(OffsetDateTime sentAt, String sentByGroup) {}
