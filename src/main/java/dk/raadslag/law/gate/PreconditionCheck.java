package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.LetterTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.CallActivity;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.LetterTask;
import dk.raadslag.law.model.PreconditionElements;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.law.reachability.CounterExample;
import dk.raadslag.law.reachability.LeastModel;
import dk.raadslag.law.reachability.Reachability;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Finds acts and ends of processes that are reachable in the models without one of their preconditions. */
public final class PreconditionCheck {

    private final LawTable table;
    private final ProcessModels models;
    private final BeanReferences references;
    private final PreconditionElements elements;
    private final Reachability reachability;
    private final BiPredicate<Precondition, ProcessDefinitionEntity> isMet;
    private final Map<Precondition, LeastModel> leastModels = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** The check of any case from its start event. */
    public PreconditionCheck(LawTable table, ProcessModels models) {
        this(
                table,
                models,
                BeanReferences.in(models),
                Reachability.fromStart(models),
                (precondition, process) -> false);
    }

    /** @param isMet the preconditions of a process that are met already and need no check */
    public PreconditionCheck(
            LawTable table,
            ProcessModels models,
            BeanReferences references,
            Reachability reachability,
            BiPredicate<Precondition, ProcessDefinitionEntity> isMet) {
        this.table = table;
        this.models = models;
        this.references = references;
        this.elements = new PreconditionElements(table.council(), models, references);
        this.reachability = reachability;
        this.isMet = isMet;
    }

    /** The violations, in the order of the law table. */
    public List<Violation> violations() {
        table.acts().forEach(this::checkAct);
        table.endings().forEach(this::checkEnding);
        return violations;
    }

    /**
     * The violations of any kind, also by processes that begin too early and by letters that tell of what has not happened. At run time
     * acts and letters check that themselves.
     */
    List<Violation> allViolations() {
        violations();
        table.beginnings().forEach(this::checkBeginning);
        references.to(table.letters().bean()).forEach(this::checkLetter);
        return violations;
    }

    private void checkBeginning(LawTable.Beginning beginning) {
        models.all().stream()
                .filter(process -> process.getKey().equals(beginning.process()) && !models.isUncalled(process))
                .flatMap(process -> ActivityTraits.startEvents(process).stream())
                .forEach(start -> beginning
                        .preconditions()
                        .forEach(precondition -> check(
                                beginning, precondition, reachability.facts().entered(start))));
    }

    private void checkLetter(BeanReference reference) {
        new LetterTask(reference)
                .letter(table.letters().input())
                .flatMap(table.letters()::rule)
                .ifPresent(letter -> letter.preconditions()
                        .forEach(precondition ->
                                check(letter, precondition, reachability.facts().entered(reference.element()))));
    }

    private void checkAct(LawTable.Act act) {
        references
                .to(act.bean())
                .forEach(reference -> act.preconditions().stream()
                        .filter(precondition -> !references.isMetAtSameElement(reference, precondition))
                        .filter(precondition -> !isMet.test(precondition, Elements.process(reference.element())))
                        .forEach(precondition ->
                                check(act, precondition, reachability.facts().entered(reference.element()))));
    }

    private void checkEnding(LawTable.Ending ending) {
        models.all().stream()
                .filter(process -> process.getKey().equals(ending.process()))
                .forEach(process -> ending.preconditions().stream()
                        .filter(precondition -> !isMet.test(precondition, process))
                        .forEach(precondition ->
                                check(ending, precondition, reachability.facts().completed(process))));
    }

    private void check(LawTable.Rule rule, Precondition precondition, int fact) {
        if (!reachability.mayHold(fact)) {
            return;
        }
        LeastModel model = leastModels.computeIfAbsent(
                precondition, missing -> reachability.leastModelWithout(completionsOf(missing)));
        if (model.holds(fact)) {
            ScopeImpl subject = reachability.facts().fact(fact).subject();
            List<ScopeImpl> path =
                    new CounterExample(reachability.facts(), model, processesMeeting(precondition)).elementsTo(fact);
            String finding =
                    "%s kan nås uden %s.".formatted(description(rule, subject), precondition.inWords(table.council()));
            violations.add(new Violation(
                    rule,
                    subject.getId(),
                    precondition,
                    finding + Elements.line(subject) + whyNotMet(path, precondition) + unnamedCalls(rule),
                    CounterExample.names(path)));
        }
    }

    private String whyNotMet(List<ScopeImpl> path, Precondition precondition) {
        return path.stream()
                .map(ActivityImpl.class::cast)
                .flatMap(element -> elements.whyNotMet(element, precondition).stream())
                .distinct()
                .map(reason -> " " + reason)
                .collect(Collectors.joining());
    }

    /** The calls that may begin the process of the rule, because only an expression names what they call. */
    private String unnamedCalls(LawTable.Rule rule) {
        return models.all().stream()
                .flatMap(process -> CallActivity.in(process).stream())
                .filter(call -> rule instanceof LawTable.Beginning beginning && call.mayCall(beginning.process()))
                .filter(call -> call.calledKey().isEmpty())
                .map(call ->
                        " %s i %s kan kalde den. Skriv id'et på den proces, der skal kaldes, eller begyndelsen af det, som fast tekst."
                                .formatted(
                                        Elements.label(call.activity()),
                                        Elements.label(call.activity().getProcessDefinition())))
                .collect(Collectors.joining());
    }

    /** The facts that an element completes which meets the precondition: all false where the precondition is not met. */
    private BitSet completionsOf(Precondition precondition) {
        BitSet completions = new BitSet();
        elements.meeting(precondition)
                .forEach(element -> completions.set(reachability.facts().left(element)));
        return completions;
    }

    private Set<ProcessDefinitionImpl> processesMeeting(Precondition precondition) {
        Set<ProcessDefinitionImpl> processes = new HashSet<>();
        elements.meeting(precondition).forEach(element -> processes.add(element.getProcessDefinition()));
        return processes;
    }

    private static String description(LawTable.Rule rule, ScopeImpl subject) {
        if (subject instanceof ProcessDefinitionEntity) {
            return "Afslutningen af " + Elements.label(subject);
        }
        String letter = rule instanceof LetterTable.Letter told ? "Brevet %s fra ".formatted(told.name()) : "";
        return "%s%s i %s".formatted(letter, Elements.label(subject), Elements.label(subject.getProcessDefinition()));
    }
}
