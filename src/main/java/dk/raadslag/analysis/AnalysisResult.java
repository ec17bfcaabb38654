package dk.raadslag.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of an analysis as the office wrote it; a changed one is a new one.
 *
 * @param approved what the director decided about it, null before
 */
record AnalysisResult(UUID id, String text, @Nullable Boolean approved) {}
