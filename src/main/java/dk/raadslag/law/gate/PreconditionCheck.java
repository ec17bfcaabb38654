package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.Elements;
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
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Finds the acts and endings that the models let happen before what they need. */
public final class PreconditionCheck {

    private final LawTable table;
    private final ProcessModels models;
    private final List<BeanReference> places;
    private final PreconditionElements requirements;
    private final Reachability analysis;
    private final BiPredicate<Precondition, ProcessDefinitionEntity> isMet;
    private final Map<Precondition, LeastModel> derivations = new HashMap<>();
    private final List<Violation> objections = new ArrayList<>();

    /** What any case could do. */
    public PreconditionCheck(LawTable table, ProcessModels models, List<BeanReference> places) {
        this(table, models, places, Reachability.fromTheBeginning(models), (need, process) -> false);
    }

    /** @param isMet tells which needs of a process are met already, so that they are not asked for */
    public PreconditionCheck(
            LawTable table,
            ProcessModels models,
            List<BeanReference> places,
            Reachability analysis,
            BiPredicate<Precondition, ProcessDefinitionEntity> isMet) {
        this.table = table;
        this.models = models;
        this.places = places;
        this.requirements = new PreconditionElements(models, places);
        this.analysis = analysis;
        this.isMet = isMet;
    }

    public List<Violation> objections() {
        table.acts().forEach(this::checkAct);
        table.endings().forEach(this::checkEnding);
        return objections;
    }

    private void checkAct(LawTable.Act act) {
        List<Precondition> needs = act.needs().stream().map(Precondition::of).toList();
        places.stream()
                .filter(place -> place.bean().equals(act.bean()))
                .forEach(place -> needs.stream()
                        .filter(need -> !isMetJustBefore(place, need))
                        .filter(need -> !isMet.test(need, Elements.process(place.element())))
                        .forEach(need -> check(act, need, analysis.statements().entered(place.element()))));
    }

    private void checkEnding(LawTable.Ending ending) {
        models.all().stream()
                .filter(process -> process.getKey().equals(ending.process()))
                .forEach(process -> ending.needs().stream()
                        .map(Precondition::of)
                        .filter(need -> !isMet.test(need, process))
                        .forEach(need ->
                                check(ending, need, analysis.statements().completed(process))));
    }

    private void check(LawTable.Rule rule, Precondition need, int statement) {
        LeastModel derivation = derivations.computeIfAbsent(need, missing -> analysis.without(departures(missing)));
        if (derivation.holds(statement)) {
            CounterExample trail = new CounterExample(analysis.statements(), derivation, processesThatMeet(need));
            ScopeImpl subject = analysis.statements().statement(statement).subject();
            String finding = "%s kan nås uden %s.".formatted(what(subject), need.inWords());
            objections.add(new Violation(rule, subject.getId(), need, finding, trail.to(statement)));
        }
    }

    /** The facts that the elements which meet the precondition were left: none of them can hold where it is not met. */
    private BitSet departures(Precondition need) {
        BitSet departures = new BitSet();
        requirements
                .meeting(need)
                .forEach(element -> departures.set(analysis.statements().left(element)));
        return departures;
    }

    private static String what(ScopeImpl subject) {
        return subject instanceof ProcessDefinitionEntity
                ? "Afslutningen af " + Elements.label(subject)
                : "%s i %s".formatted(Elements.label(subject), Elements.label(subject.getProcessDefinition()));
    }

    private Set<ProcessDefinitionImpl> processesThatMeet(Precondition need) {
        Set<ProcessDefinitionImpl> processes = new HashSet<>();
        requirements.meeting(need).forEach(element -> processes.add(element.getProcessDefinition()));
        return processes;
    }

    /** Two acts of one element happen in the order in which the element names them. */
    private boolean isMetJustBefore(BeanReference place, Precondition need) {
        return need.kind() == Precondition.Kind.ACT
                && places.stream()
                        .anyMatch(other -> other.bean().equals(need.name())
                                && other.element() == place.element()
                                && other.event().equals(place.event())
                                && other.order() < place.order());
    }
}
