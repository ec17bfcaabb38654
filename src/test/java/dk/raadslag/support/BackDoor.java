package dk.raadslag.support;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Changes to running processes past the guard of the law. */
@Component
public class BackDoor {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ProcessEngineConfigurationImpl engine;
    private final Jobs jobs;
    private final Progress progress;
    private final Set<String> forced = new HashSet<>();

    BackDoor(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ProcessEngineConfigurationImpl engine,
            Jobs jobs,
            Progress progress) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.engine = engine;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** Puts the matter's process at an activity whatever its model says. */
    public void forceTo(String caseNumber, String activityId) {
        forced.add(caseNumber);
        change(runtimeService
                .createProcessInstanceModification(instanceWith(caseNumber, activityId))
                .startBeforeActivity(activityId));
        jobs.run();
    }

    /** Takes the matter's process away from an activity. */
    public void takeAway(String caseNumber, String activityId) {
        change(runtimeService
                .createProcessInstanceModification(instanceWith(caseNumber, activityId))
                .cancelAllForActivity(activityId));
    }

    /** Does something as a step of the program would, inside a command of the engine. */
    public <T> T inside(Supplier<T> step) {
        return engine.getCommandExecutorTxRequired().execute(context -> step.get());
    }

    /** Tells if the matter was ever put where its model would not have taken it. */
    boolean isForced(String caseNumber) {
        return forced.contains(caseNumber);
    }

    void endAllProcesses() {
        progress.roots()
                .forEach(root -> inside(() -> {
                    runtimeService.deleteProcessInstance(root, "the test is over", true, true);
                    return null;
                }));
    }

    private void change(ProcessInstanceModificationBuilder modification) {
        var builder = (ProcessInstanceModificationBuilderImpl) modification;
        engine.getCommandExecutorTxRequired()
                .execute(context -> new ModifyProcessInstanceCmd(builder).execute(context));
    }

    private String instanceWith(String caseNumber, String activityId) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(instance -> repositoryService
                                .getBpmnModelInstance(instance.getProcessDefinitionId())
                                .getModelElementById(activityId.replaceFirst("#.*", ""))
                        != null)
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
