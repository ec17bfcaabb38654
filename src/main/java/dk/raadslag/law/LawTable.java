package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The law table: what needs what, by which paragraph, and where each invariant is held.
 *
 * @param acts the acts of law and what they need
 * @param endings the processes whose normal end needs something
 * @param bound the other acts, bound to their place but without needs that the flow can show
 * @param free beans without legal effect, which every model may use anywhere
 * @param invariants where each invariant is held
 */
public record LawTable(
        @JsonProperty("handlinger") List<Act> acts,
        @JsonProperty("afslutninger") List<Ending> endings,
        @JsonProperty("bundne handlinger") Map<String, Map<String, List<String>>> bound,
        @JsonProperty("frie hjælpere") Map<String, String> free,
        @JsonProperty("invarianter") List<Invariant> invariants) {

    private static final String FILE = "/law/lovtabel.yaml";

    public LawTable {
        bound = bound == null ? Map.of() : bound;
        free = free == null ? Map.of() : free;
        invariants = invariants == null ? List.of() : invariants;
    }

    /** What needs something, with its paragraph and the sentence for the person who is refused. */
    public interface Rule {
        String process();

        public List<String> needs();

        String paragraph();

        String sentence();
    }

    /** An act of law: a bean at one element of one process. */
    public record Act(
            @JsonProperty("handling") String bean,
            @JsonProperty("proces") String process,
            @JsonProperty("element") String element,
            @JsonProperty("hændelse") String event,
            @JsonProperty("udføres af") String role,
            @JsonProperty("kræver") List<String> needs,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("invariant") String invariant)
            implements Rule {

        public Act {
            needs = needs == null ? List.of() : needs;
        }
    }

    /** A process that must not end in the normal way before its needs are met. */
    public record Ending(
            @JsonProperty("proces") String process,
            @JsonProperty("kræver") List<String> needs,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("invariant") String invariant)
            implements Rule {}

    /** An invariant and where it is held. */
    record Invariant(
            @JsonProperty("nummer") String number,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("model") String model,
            @JsonProperty("kørsel") String runtime,
            @JsonProperty("database") String database) {}

    /** Whether the bean is an act, which models may name only where the table says. */
    public boolean isAct(String bean) {
        return ruleOf(bean) != null
                || bound.values().stream()
                        .flatMap(elements -> elements.values().stream())
                        .flatMap(List::stream)
                        .anyMatch(called -> called.equals(bean) || called.endsWith(" " + bean));
    }

    /** All that is needed before something. */
    public Set<Precondition> needs() {
        return Stream.concat(acts.stream(), endings.stream())
                .flatMap(rule -> rule.needs().stream())
                .map(Precondition::of)
                .collect(Collectors.toSet());
    }

    /** The processes that the table speaks of. */
    public Set<String> processes() {
        Set<String> processes = new HashSet<>(bound.keySet());
        acts.forEach(act -> processes.add(act.process()));
        endings.forEach(ending -> processes.add(ending.process()));
        return processes;
    }

    /** The first rule about the bean, or {@code null}. */
    public Act ruleOf(String bean) {
        return acts.stream().filter(act -> act.bean().equals(bean)).findFirst().orElse(null);
    }

    /** Reads the table that is part of the program. */
    public static LawTable read() {
        try (InputStream file = LawTable.class.getResourceAsStream(FILE)) {
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a table. */
    public static LawTable read(InputStream file) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        return new ObjectMapper().convertValue(content, LawTable.class);
    }
}
