package dk.raadslag.law.gate;

import dk.raadslag.law.tokengame.Leniency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.yaml.snakeyaml.Yaml;

/** Counts what a suite of comparisons found. */
final class Tally {

    private record Entry(
            String id, Comparison comparison, Supplier<List<BpmnModelInstance>> files, Comparison.Verdict verdict) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /** @param files the models, for no other thread to read, should the game have to be played again */
    void add(String id, Comparison comparison, Supplier<List<BpmnModelInstance>> files, Comparison.Verdict verdict) {
        entries.add(new Entry(id, comparison, files, verdict));
    }

    int compared() {
        return entries.size();
    }

    /** The number of models that the token game could not play to the end within its bounds. */
    long undecided() {
        return entries.stream().filter(entry -> !entry.verdict().exhausted()).count();
    }

    /** The models in which something happened in the game that the gate had not objected to. */
    List<String> unsafe() {
        return entries.stream()
                .filter(entry -> !entry.verdict().missedByGate().isEmpty())
                .map(entry -> entry.id() + ": " + entry.verdict().missedByGate())
                .toList();
    }

    /**
     * The models in which the gate objected to something that the game, having seen all positions, did not see. Each with the
     * rules of the game that must be loosened for the game to see it as well: they are what the gate does not look at.
     */
    Map<String, List<String>> strict() {
        return entries.parallelStream()
                .filter(entry -> entry.verdict().exhausted()
                        && !entry.verdict().onlyByGate().isEmpty())
                .collect(Collectors.toMap(
                        Entry::id,
                        entry -> entry
                                .comparison()
                                .reasons(entry.files().get(), entry.verdict().onlyByGate())
                                .stream()
                                .map(Leniency::name)
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    String inWords() {
        long refused = entries.stream()
                .filter(entry -> !entry.verdict().objections().isEmpty())
                .count();
        return "%d compared, %d refused, %d unsafe, %d not played to the end"
                .formatted(compared(), refused, unsafe().size(), undecided());
    }

    /** A part of the list of what is known and explained. */
    static Map<String, List<String>> known(String part) {
        return Tally.<Map<String, Map<String, List<String>>>>file().get(part);
    }

    /** The rules that the list explains. */
    static Map<String, String> explained() {
        return Tally.<Map<String, Map<String, String>>>file().get("reasons");
    }

    private static <T> T file() {
        try (InputStream file = Tally.class.getResourceAsStream("/law/where-the-gate-is-stricter.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
