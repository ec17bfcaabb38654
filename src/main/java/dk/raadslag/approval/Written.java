package dk.raadslag.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office wrote for the director; a changed text is a new one.
 *
 * @param text what was written, as its kind of matter has it
 * @param approved what the director decided about it, null before
 */
public record Written<T>(UUID id, T text, @Nullable Boolean approved) {

    /** True once the director has decided about it. */
    public boolean isDecided() {
        return approved != null;
    }

    /** True if the director has approved it. */
    public boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }
}
