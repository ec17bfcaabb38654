package dk.raadslag.operation;

import java.util.Map;

/**
 * How much of each kind waits in each region.
 *
 * @param counts the numbers that are not zero
 */
record Backlog(Map<Key, Long> counts) {

    /** The region of what belongs to none. */
    static final String NO_REGION = "none";

    record Key(Measure measure, String region) {}

    Backlog {
        counts = Map.copyOf(counts);
    }

    long of(Measure measure, String region) {
        return counts.getOrDefault(new Key(measure, region), 0L);
    }
}
