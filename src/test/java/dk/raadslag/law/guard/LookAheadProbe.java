package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.support.Progress;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the guard what it would say of a case if somebody moved it to where it stands. */
@Component
public class LookAheadProbe {

    private final Progress progress;
    private final ProcessEngineConfigurationImpl engine;
    private final LawTable table = LawTable.read();

    LookAheadProbe(Progress progress, ProcessEngineConfigurationImpl engine) {
        this.progress = progress;
        this.engine = engine;
    }

    /** The objections to where the case stands; there are none if it came there by its tasks. */
    public List<String> objections(String caseNumber) {
        return progress.roots(caseNumber).stream()
                .flatMap(root -> engine
                        .getCommandExecutorTxRequired()
                        .execute(context -> new LookAhead(table, context, root).objections())
                        .stream())
                .map(Violation::inWords)
                .toList();
    }
}
