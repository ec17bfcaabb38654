package dk.raadslag.order.execution;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an order (§ 11, stk. 2).
 *
 * @param modes the ordered areas, each with the way to carry it out
 * @param deadline the last day to carry it out, as typed
 * @param reason the minister's reason
 */
public record OrderTerms(AreaModes modes, @Nullable LocalDate deadline, String reason) {

    /** The codes of the ordered effort areas. */
    public List<String> areas() {
        return modes.areas();
    }

    /** The deadline; refused unless it lies after the day. */
    public LocalDate deadlineAfter(LocalDate day) {
        return Require.dateAfter("Frist for gennemførelse", deadline, day);
    }
}
