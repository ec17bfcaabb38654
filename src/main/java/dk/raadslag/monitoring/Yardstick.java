package dk.raadslag.monitoring;

import dk.raadslag.deadline.Policy;

/**
 * What figures are measured by. All of it is policy, not law; when a deviation is significant says the decision table.
 *
 * @param fewestPersons a figure about fewer persons is left out, also as a peer
 * @param badFrom the deviation in per cent from which a quarter counts as bad
 * @param quarters how many quarters bad ones are counted in, the last one included
 * @param timeliness the per cent under which the statutory requirement of timeliness counts as not met
 */
public record Yardstick(int fewestPersons, int badFrom, int quarters, int timeliness) {

    /** The yardstick in force today. */
    public static Yardstick of(Policy policy) {
        return new Yardstick(
                policy.number("MONITORING_PERSONS"),
                policy.number("MONITORING_BAD_QUARTER"),
                policy.number("MONITORING_QUARTERS"),
                policy.number("TIMELINESS"));
    }
}
