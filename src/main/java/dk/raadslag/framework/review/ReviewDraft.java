package dk.raadslag.framework.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as the office wrote it; a changed one is a new one.
 *
 * @param approved what the director decided about it, null before
 */
record ReviewDraft(UUID id, ReviewText text, @Nullable Boolean approved) {}
