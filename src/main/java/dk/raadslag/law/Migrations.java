package dk.raadslag.law;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves running cases to the newest version of their process, but none past a step that the law needs (§§ 7-13). */
@Component
public class Migrations {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TransactionTemplate transaction;

    Migrations(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            PlatformTransactionManager transactionManager) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A process with the number of its cases that go by an older version. */
    public record Behind(String key, String name, int newest, long cases) {}

    /**
     * A case that goes by an older version.
     *
     * @param obstacle why it cannot be moved, in Danish, or null if it can
     */
    public record Move(
            String processInstanceId, String caseNumber, String process, int from, int to, String obstacle) {}

    /** The processes that have cases on older versions, by key. */
    public List<Behind> behind() {
        return repositoryService
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(newest -> new Behind(
                        newest.getKey(),
                        newest.getName(),
                        newest.getVersion(),
                        older(newest).count()))
                .filter(process -> process.cases() > 0)
                .toList();
    }

    /** What would come of moving each case of the process; nothing is moved. */
    public List<Move> preview(String processKey) {
        ProcessDefinition newest = newest(processKey);
        return older(newest)
                .map(run -> tried(run, newest, status -> status.setRollbackOnly()))
                .toList();
    }

    /**
     * Moves the process instance to the newest version, if it can.
     *
     * @param recorded notes the move in the same transaction
     */
    public Move move(String processInstanceId, Consumer<Move> recorded) {
        ProcessInstance run = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        Demand.that(run != null, "Sagen er afsluttet i mellemtiden.");
        ProcessDefinition newest = newest(run.getProcessDefinitionKey());
        return tried(run, newest, status -> recorded.accept(result(run, newest, null)));
    }

    /** Moving for real is the only full test, so a preview does it, too, and takes it back. */
    private Move tried(ProcessInstance run, ProcessDefinition newest, Consumer<TransactionStatus> moved) {
        return transaction.execute(status -> {
            String obstacle = obstacle(run, newest);
            if (obstacle == null) {
                moved.accept(status);
            } else {
                status.setRollbackOnly();
            }
            return result(run, newest, obstacle);
        });
    }

    private Move result(ProcessInstance run, ProcessDefinition newest, String obstacle) {
        int from = repositoryService
                .getProcessDefinition(run.getProcessDefinitionId())
                .getVersion();
        return new Move(run.getId(), run.getBusinessKey(), newest.getName(), from, newest.getVersion(), obstacle);
    }

    private String obstacle(ProcessInstance run, ProcessDefinition newest) {
        try {
            MigrationPlan plan = runtimeService
                    .createMigrationPlan(run.getProcessDefinitionId(), newest.getId())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            runtimeService.newMigration(plan).processInstanceIds(run.getId()).execute();
            return null;
        } catch (MigratingProcessInstanceValidationException misfit) {
            return stops(
                    misfit.getValidationReport(), repositoryService.getBpmnModelInstance(run.getProcessDefinitionId()));
        } catch (Refusal unlawful) {
            return unlawful.getMessage();
        }
    }

    private static String stops(MigratingProcessInstanceValidationReport report, BpmnModelInstance model) {
        String steps = Stream.concat(
                        report.getActivityInstanceReports().stream().map(step -> step.getSourceScopeId()),
                        report.getTransitionInstanceReports().stream().map(step -> step.getSourceScopeId()))
                .distinct()
                .map(id -> model.getModelElementById(id) instanceof FlowElement element && element.getName() != null
                        ? "»%s«".formatted(element.getName())
                        : id)
                .collect(Collectors.joining(", "));
        return "Sagen står ved %s, som ikke findes på samme måde i den nye version. Vent, til sagen er kommet videre."
                .formatted(steps);
    }

    private Stream<ProcessInstance> older(ProcessDefinition newest) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(newest.getKey())
                .orderByBusinessKey()
                .asc()
                .list()
                .stream()
                .filter(run -> !run.getProcessDefinitionId().equals(newest.getId()));
    }

    private ProcessDefinition newest(String processKey) {
        ProcessDefinition newest = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        Demand.that(newest != null, "Processen findes ikke.");
        return newest;
    }
}
