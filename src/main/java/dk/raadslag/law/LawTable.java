package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The law table, read from {@code law/lovtabel.yaml}.
 *
 * @param council the call by which a model involves the council
 * @param caseVariables the variables that say which case and records a step is about, each with the variables from which a call, and the
 *     expressions from which any step may fill it, beside itself
 * @param acts the acts of law with their preconditions
 * @param endings the processes whose normal end has preconditions
 * @param beginnings the processes that begin only after something else
 * @param bound the acts that are bound to an element but have no precondition in the token flow: by process and element
 * @param free the beans without legal effect, which every model may use anywhere, each with what it does
 * @param letters what each letter tells of, and what must have happened before it is sent
 * @param invariants the invariants and where each is enforced
 */
public record LawTable(
        @JsonProperty("inddragelse af rådet") CouncilCall council,
        @JsonProperty("sagens kendetegn") Map<String, Set<String>> caseVariables,
        @JsonProperty("handlinger") List<Act> acts,
        @JsonProperty("afslutninger") List<Ending> endings,
        @JsonProperty("begyndelser") List<Beginning> beginnings,
        @JsonProperty("bundne handlinger") Map<String, Map<String, List<BoundAct>>> bound,
        @JsonProperty("frie hjælpere") Map<String, String> free,
        @JsonProperty("breve") LetterTable letters,
        @JsonProperty("invarianter") List<Invariant> invariants) {

    private static final String FILE = "/law/lovtabel.yaml";

    /** A subject of the law with preconditions, its paragraph, and the sentence for the person who is refused. */
    public sealed interface Rule permits Act, Ending, Beginning, LetterTable.Letter {

        /** The steps that must be completed first. */
        List<Precondition> preconditions();

        /** For example {@code § 11, stk. 3}. */
        String paragraph();

        /** The rule in one Danish sentence. */
        String sentence();
    }

    /**
     * An act of law: a bean at one element of one process.
     *
     * @param event when the bean is called: {@code complete}, {@code start}, {@code end} or {@code execute}
     * @param role the only candidate group of the task; {@code null} for an act of the system
     */
    public record Act(
            @JsonProperty("handling") String bean,
            @JsonProperty("proces") String process,
            @JsonProperty("element") String element,
            @JsonProperty("hændelse") String event,
            @JsonProperty("udføres af") @Nullable String role,
            @JsonProperty("kræver") List<Precondition> preconditions,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("invariant") String invariant)
            implements Rule {

        public Act {
            event = LawWords.code(event);
            preconditions = preconditions == null ? List.of() : preconditions;
        }

        /** True if both acts belong to the same element of the same process. */
        boolean sharesElementWith(Act other) {
            return process.equals(other.process) && element.equals(other.element);
        }
    }

    /** A process that must not complete in the normal way before its preconditions are met. */
    public record Ending(
            @JsonProperty("proces") String process,
            @JsonProperty("kræver") List<Precondition> preconditions,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("invariant") String invariant)
            implements Rule {}

    /** A process that must not begin before its preconditions are met. Its acts check their own records. */
    public record Beginning(
            @JsonProperty("proces") String process,
            @JsonProperty("kræver") List<Precondition> preconditions,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("invariant") String invariant)
            implements Rule {}

    /**
     * An act that is bound to an element.
     *
     * @param event when the bean is called; {@code null} for the usual event of the kind of element
     */
    public record BoundAct(@Nullable String event, String bean) {

        /** Parses {@code bean} or for example {@code sket bean}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static BoundAct of(String text) {
            int space = text.lastIndexOf(' ');
            return new BoundAct(space < 0 ? null : LawWords.code(text.substring(0, space)), text.substring(space + 1));
        }
    }

    /** An invariant and where it is enforced. */
    record Invariant(
            @JsonProperty("nummer") String number,
            @JsonProperty("sætning") String sentence,
            @JsonProperty("paragraf") String paragraph,
            @JsonProperty("model") String model,
            @JsonProperty("kørsel") String runtime,
            @JsonProperty("database") String database) {}

    /** The act with preconditions that the bean carries out; of several the first. */
    public Optional<Act> act(String bean) {
        return acts.stream().filter(act -> act.bean().equals(bean)).findFirst();
    }

    /** True if the bean is an act, which models may name only at its element. */
    public boolean isAct(String bean) {
        return act(bean).isPresent()
                || bound.values().stream()
                        .flatMap(elements -> elements.values().stream())
                        .flatMap(Collection::stream)
                        .anyMatch(act -> act.bean().equals(bean));
    }

    /**
     * True if the precondition is an act of the same element as the rule's. Then it is met while the element completes, since the
     * gate requires the element to list the two in this order.
     */
    public boolean isMetAtSameElement(Rule rule, Precondition precondition) {
        return rule instanceof Act act
                && precondition.kind() == Precondition.Kind.ACT
                && act(precondition.name()).filter(act::sharesElementWith).isPresent();
    }

    /** The preconditions of all acts and endings. */
    public Set<Precondition> preconditions() {
        return Stream.<Rule>concat(acts.stream(), endings.stream())
                .flatMap(rule -> rule.preconditions().stream())
                .collect(Collectors.toSet());
    }

    /** The keys of the processes of acts and endings. */
    public Set<String> processes() {
        Set<String> processes = new HashSet<>(bound.keySet());
        acts.forEach(act -> processes.add(act.process()));
        endings.forEach(ending -> processes.add(ending.process()));
        return processes;
    }

    /**
     * The variables of the case's identity and those that letters tell, each with the variables and expressions from which a model may
     * fill it beside itself.
     */
    public Map<String, Set<String>> saidByActs() {
        Map<String, Set<String>> variables = new HashMap<>(caseVariables);
        variables.putAll(letters.facts());
        return variables;
    }

    /** Reads the table that is part of the program. */
    public static LawTable read() {
        try (InputStream file = LawTable.class.getResourceAsStream(FILE)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ObjectMapper().convertValue(content, LawTable.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
