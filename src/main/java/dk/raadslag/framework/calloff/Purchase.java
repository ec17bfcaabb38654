package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sub-agreement is made for: an area of the minister's order, or a call-off of the responsible themselves (§ 9, stk. 3).
 *
 * @param callOff the number of the call-off, or null where an order is carried out
 * @param orderId the order, or null where there is none
 */
public record Purchase(
        @Nullable CaseNumber callOff, @Nullable UUID orderId, String jobcentreId, EffortArea area) {

    /** An ordered area. */
    public static Purchase ordered(UUID orderId, String jobcentreId, EffortArea area) {
        return new Purchase(null, orderId, jobcentreId, area);
    }

    /** A call-off without an order. */
    static Purchase calledOff(CaseNumber number, String jobcentreId, EffortArea area) {
        return new Purchase(number, null, jobcentreId, area);
    }
}
