package dk.raadslag.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office wrote for the director; a changed text is a new one.
 *
 * @param approved what the director decided about it, null before
 */
record Written<T>(UUID id, T text, @Nullable Boolean approved) {

    boolean isDecided() {
        return approved != null;
    }

    boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }
}
