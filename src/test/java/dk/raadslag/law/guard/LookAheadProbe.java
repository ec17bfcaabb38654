package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Asks the guard what it would say of a case if somebody moved it to where it stands. */
@Component
public class LookAheadProbe {

    private final RuntimeService runtimeService;
    private final ProcessEngineConfigurationImpl engine;
    private final LawTable table = LawTable.read();

    LookAheadProbe(RuntimeService runtimeService, ProcessEngineConfigurationImpl engine) {
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    /** The objections to where the case stands; there are none if it came there by its tasks. */
    public List<String> objections(String caseNumber) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(root -> engine
                        .getCommandExecutorTxRequired()
                        .execute(context -> new LookAhead(table, context, root).objections())
                        .stream())
                .map(Violation::inWords)
                .toList();
    }
}
