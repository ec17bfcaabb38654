package dk.raadslag.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** Counts what a suite of comparisons found. */
final class Tally {

    /** Each kind of difference in the strict direction, with its explanation. */
    static final Map<String, String> EXPLAINED = read();

    private record Entry(String kind, String model, Comparison.Verdict verdict) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    void add(String kind, String model, Comparison.Verdict verdict) {
        entries.add(new Entry(kind, model, verdict));
    }

    int compared() {
        return entries.size();
    }

    /** The models in which something happened in the game that the gate had not objected to. */
    List<String> unsafe() {
        return entries.stream()
                .filter(entry -> !entry.verdict().missedByGate().isEmpty())
                .map(entry -> entry.model() + ": " + entry.verdict().missedByGate())
                .toList();
    }

    /** The models in which the gate objected to something that the game, having seen all positions, did not see. */
    Map<String, List<String>> strict() {
        return entries.stream()
                .filter(entry -> entry.verdict().exhausted()
                        && !entry.verdict().onlyByGate().isEmpty())
                .collect(Collectors.groupingBy(
                        Entry::kind,
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> entry.model() + ": " + entry.verdict().onlyByGate(), Collectors.toList())));
    }

    String inWords() {
        long refused = entries.stream()
                .filter(entry -> !entry.verdict().objections().isEmpty())
                .count();
        long open =
                entries.stream().filter(entry -> !entry.verdict().exhausted()).count();
        int strict = strict().values().stream().mapToInt(List::size).sum();
        return "%d compared, %d refused, %d unsafe, %d stricter, %d not played to the end"
                .formatted(compared(), refused, unsafe().size(), strict, open);
    }

    private static Map<String, String> read() {
        try (InputStream file = Tally.class.getResourceAsStream("/law/where-the-gate-is-stricter.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
