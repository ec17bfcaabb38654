package dk.raadslag.order.recommendation;

import java.time.OffsetDateTime;

/** The sending of a recommendation to the minister: time and group. */
record Sending(OffsetDateTime sentAt, String sentByGroup) {}
