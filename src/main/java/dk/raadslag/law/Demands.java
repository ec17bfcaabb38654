package dk.raadslag.law;

import java.util.ArrayList;
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
final class Demands {

    private final LawTable table;
    private final Models models;
    private final List<Place> places;
    private final Requirements requirements;
    private final Analysis analysis;
    private final BiPredicate<Need, ProcessDefinitionEntity> isMet;
    private final Map<Need, Derivation> derivations = new HashMap<>();
    private final List<Objection> objections = new ArrayList<>();

    /** What any case could do. */
    Demands(LawTable table, Models models, List<Place> places) {
        this(table, models, places, Analysis.fromTheBeginning(models), (need, process) -> false);
    }

    /** @param isMet tells which needs of a process are met already, so that they are not asked for */
    Demands(
            LawTable table,
            Models models,
            List<Place> places,
            Analysis analysis,
            BiPredicate<Need, ProcessDefinitionEntity> isMet) {
        this.table = table;
        this.models = models;
        this.places = places;
        this.requirements = new Requirements(models, places);
        this.analysis = analysis;
        this.isMet = isMet;
    }

    List<Objection> objections() {
        table.acts().forEach(this::checkAct);
        table.endings().forEach(this::checkEnding);
        return objections;
    }

    private void checkAct(LawTable.Act act) {
        List<Need> needs = act.needs().stream().map(Need::of).toList();
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
                        .map(Need::of)
                        .filter(need -> !isMet.test(need, process))
                        .forEach(need ->
                                check(ending, need, analysis.statements().completed(process))));
    }

    private void check(LawTable.Rule rule, Need need, int statement) {
        Derivation derivation = derivations.computeIfAbsent(
                need, missing -> analysis.without(requirements.departures(missing, analysis.statements())));
        if (derivation.holds(statement)) {
            Trail trail = new Trail(analysis.statements(), derivation, processesThatMeet(need));
            ScopeImpl subject = analysis.statements().statement(statement).subject();
            String finding = "%s kan nås uden %s.".formatted(what(subject), need.inWords());
            objections.add(new Objection(rule, subject.getId(), need, finding, trail.to(statement)));
        }
    }

    private static String what(ScopeImpl subject) {
        return subject instanceof ProcessDefinitionEntity
                ? "Afslutningen af " + Elements.label(subject)
                : "%s i %s".formatted(Elements.label(subject), Elements.label(subject.getProcessDefinition()));
    }

    private Set<ProcessDefinitionImpl> processesThatMeet(Need need) {
        Set<ProcessDefinitionImpl> processes = new HashSet<>();
        requirements.meeting(need).forEach(element -> processes.add(element.getProcessDefinition()));
        return processes;
    }

    /** Two acts of one element happen in the order in which the element names them. */
    private boolean isMetJustBefore(Place place, Need need) {
        return need.kind() == Need.Kind.ACT
                && places.stream()
                        .anyMatch(other -> other.bean().equals(need.name())
                                && other.element() == place.element()
                                && other.event().equals(place.event())
                                && other.order() < place.order());
    }
}
