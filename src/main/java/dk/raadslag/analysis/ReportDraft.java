package dk.raadslag.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as the office wrote it; a changed one is a new one.
 *
 * @param approved what the director decided about it, null before
 */
record ReportDraft(UUID id, ReportText text, @Nullable Boolean approved) {}
