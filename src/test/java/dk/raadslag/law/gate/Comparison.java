package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.law.tokengame.Law;
import dk.raadslag.law.tokengame.Leniency;
import dk.raadslag.law.tokengame.TokenGame;
import dk.raadslag.law.tokengame.TokenGames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Holds the gate's verdict on some models against that of the token game. */
final class Comparison {

    private final LawTable table;
    private final TokenGames games;

    Comparison(LawTable table, int mostPositions) {
        this.table = table;
        this.games = new TokenGames(law(table), mostPositions);
    }

    /**
     * The two verdicts.
     *
     * @param missedByGate what the token game saw happen and the gate did not object to
     * @param onlyByGate what the gate objects to and the token game did not see
     * @param exhausted whether the token game saw every position within its bounds
     */
    record Verdict(
            Set<String> missedByGate,
            Set<String> onlyByGate,
            Set<String> objections,
            boolean exhausted,
            int positions) {}

    /** Both verdicts on the flow of the models. */
    Verdict compare(List<ProcessDefinitionEntity> processes, List<BpmnModelInstance> files) {
        ProcessModels models = new ProcessModels(processes);
        Set<String> objections = new PreconditionCheck(table, models)
                .violations().stream().map(Comparison::text).collect(Collectors.toCollection(TreeSet::new));
        TokenGame.Outcome outcome = games.play(files);
        Set<String> missed = new TreeSet<>(outcome.violations());
        missed.removeAll(objections);
        Set<String> only = new TreeSet<>(objections);
        only.removeAll(outcome.violations());
        return new Verdict(missed, only, objections, outcome.exhausted(), outcome.positions());
    }

    /** The fewest rules that must be loosened for the game to see what only the gate objected to; at most two. */
    List<Leniency> reasons(List<BpmnModelInstance> files, Set<String> onlyByGate) {
        for (Leniency rule : Leniency.values()) {
            if (sees(files, onlyByGate, rule)) {
                return List.of(rule);
            }
        }
        for (Leniency one : Leniency.values()) {
            for (Leniency other : Leniency.values()) {
                if (one.compareTo(other) < 0 && sees(files, onlyByGate, one, other)) {
                    return List.of(one, other);
                }
            }
        }
        return List.of();
    }

    private boolean sees(List<BpmnModelInstance> files, Set<String> onlyByGate, Leniency... rules) {
        return games.play(files, rules).violations().containsAll(onlyByGate);
    }

    private static String text(Violation objection) {
        String subject = objection.rule() instanceof LawTable.Ending ending ? ending.process() : objection.subject();
        return subject + " uden " + objection.precondition().text();
    }

    private static Law law(LawTable table) {
        Map<String, List<String>> acts = new LinkedHashMap<>();
        table.acts()
                .forEach(act -> acts.computeIfAbsent(act.bean(), bean -> new ArrayList<>())
                        .addAll(texts(act)));
        Map<String, List<String>> endings = new LinkedHashMap<>();
        table.endings().forEach(ending -> endings.put(ending.process(), texts(ending)));
        return new Law(acts, endings);
    }

    private static List<String> texts(LawTable.Rule rule) {
        return rule.preconditions().stream().map(Precondition::text).toList();
    }
}
