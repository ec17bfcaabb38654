package dk.raadslag.law.tokengame;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Token games of many models under one law; models that are the same to the game are played once. */
public final class TokenGames {

    private final Law law;
    private final int mostPositions;
    private final Map<List<Object>, TokenGame.Outcome> played = new ConcurrentHashMap<>();

    public TokenGames(Law law, int mostPositions) {
        this.law = law;
        this.mostPositions = mostPositions;
    }

    /** The outcome for the models, with some rules loosened. */
    public TokenGame.Outcome play(Collection<BpmnModelInstance> files, Leniency... lenient) {
        Board board = new Board(files, law, Set.of(lenient));
        return played.computeIfAbsent(
                List.of(board.lenient, Rendering.digest(board.processes.values())),
                sameGame -> TokenGame.play(board, law, mostPositions));
    }
}
