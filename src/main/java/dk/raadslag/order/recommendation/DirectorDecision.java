package dk.raadslag.order.recommendation;

import org.jspecify.annotations.Nullable;

/** The director's reason, which may be null, and the group that decided. */
record DirectorDecision(@Nullable String directorReason, String decidedByGroup) {}
