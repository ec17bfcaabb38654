package dk.raadslag.council.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting; {@code minutesApprovedByGroup} is null before the council has approved them. */
record Minutes(UUID minutesDocumentId, @Nullable String minutesApprovedByGroup) {}
