package dk.raadslag.engine;

import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the processes of a matter do or wait for now, for whoever must know how far it has come. */
@Component
public class RunningProcesses {

    private final RuntimeService runtimeService;
    private final ProcessEngineConfigurationImpl engine;

    RunningProcesses(RuntimeService runtimeService, ProcessEngineConfigurationImpl engine) {
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    /** Tells whether a process of the matter waits for the message. */
    public boolean waitFor(String message, CaseNumber number) {
        return runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** Tells whether the process with the key runs in the matter, also to a person who may not read it in the engine. */
    public boolean include(String processKey, CaseNumber number) {
        return engine.getCommandExecutorTxRequired()
                        .execute(context -> WithoutAuthorization.ask(
                                context,
                                () -> runtimeService
                                        .createProcessInstanceQuery()
                                        .processInstanceBusinessKey(number.value())
                                        .processDefinitionKey(processKey)
                                        .count()))
                > 0;
    }
}
