package dk.raadslag.engine.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords by a key, and says how long the next must wait. It keeps the keys that were wrong last, and forgets a key that
 * has been quiet for a while. Its time is not the clock's, which may be set.
 */
final class Guesses {

    private static final int KEPT = 10_000;

    private final Map<String, Wrong> wrong = new Newest<>();
    private final LongSupplier nanoTime;

    Guesses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How long the key still has to wait; zero if it has not. */
    synchronized Duration pause(String key) {
        Wrong last = wrong.get(key);
        long left = last == null ? 0 : last.pauseEnds() - nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(left, 0));
    }

    /** Notes a wrong password and returns the pause that it begins: one second after those that are free, then twice the last. */
    synchronized Duration wrong(String key, Limits limits) {
        long now = nanoTime.getAsLong();
        Wrong last = wrong.get(key);
        int count = last == null || now - last.pauseEnds() > limits.forgotten().toNanos() ? 1 : last.count() + 1;
        Duration pause = limits.pause(count);
        wrong.remove(key);
        wrong.put(key, new Wrong(count, now + pause.toNanos()));
        return pause;
    }

    /** Forgets what was wrong. */
    synchronized void forget(String key) {
        wrong.remove(key);
    }

    /** The number of keys that are kept. */
    synchronized int size() {
        return wrong.size();
    }

    /** A map that drops its oldest entries before it becomes large. */
    static final class Newest<K, V> extends LinkedHashMap<K, V> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    private record Wrong(int count, long pauseEnds) {}

    /**
     * @param free how many wrong passwords have no pause
     * @param longest the longest pause
     * @param forgotten how long a key must be quiet after its pause to begin anew
     */
    record Limits(int free, Duration longest, Duration forgotten) {

        private Duration pause(int count) {
            if (count <= free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(count - free - 1, 30));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
