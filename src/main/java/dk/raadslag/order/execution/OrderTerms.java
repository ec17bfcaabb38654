package dk.raadslag.order.execution;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an order (§ 11, stk. 2).
 *
 * @param areas the codes of the ordered effort areas
 * @param deadline the last day to carry it out, as typed
 * @param reason the minister's reason
 */
public record OrderTerms(
        Mode mode, List<String> areas, @Nullable LocalDate deadline, String reason) {

    /** Refuses terms without areas. */
    public OrderTerms {
        areas = List.copyOf(Require.some("Indsatsområder", areas));
    }

    /** The deadline; refused unless it lies after the day. */
    public LocalDate deadlineAfter(LocalDate day) {
        return Require.dateAfter("Frist for gennemførelse", deadline, day);
    }
}
