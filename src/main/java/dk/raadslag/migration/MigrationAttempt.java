package dk.raadslag.migration;

import dk.raadslag.refusal.Refusal;
import java.util.Optional;
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

/** Migrates a process instance, every step to the same step, or says in Danish why that is not possible. */
final class MigrationAttempt {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;

    MigrationAttempt(RuntimeService runtimeService, RepositoryService repositoryService) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
    }

    /** Migrates in the current transaction. Returns the obstacle in Danish, or nothing if the instance was migrated. */
    Optional<String> obstacle(ProcessInstance run, ProcessDefinition newest) {
        try {
            MigrationPlan plan = runtimeService
                    .createMigrationPlan(run.getProcessDefinitionId(), newest.getId())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            runtimeService.newMigration(plan).processInstanceIds(run.getId()).execute();
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException misfit) {
            return Optional.of(stops(
                    misfit.getValidationReport(),
                    repositoryService.getBpmnModelInstance(run.getProcessDefinitionId())));
        } catch (Refusal unlawful) {
            return Optional.ofNullable(unlawful.getMessage());
        }
    }

    private static String stops(MigratingProcessInstanceValidationReport report, BpmnModelInstance model) {
        Stream<String> steps = Stream.concat(
                report.getActivityInstanceReports().stream().map(step -> step.getSourceScopeId()),
                report.getTransitionInstanceReports().stream().map(step -> step.getSourceScopeId()));
        return "Sagen står ved %s, som ikke findes på samme måde i den nye version. Vent, til sagen er kommet videre."
                .formatted(steps.distinct().map(id -> name(id, model)).collect(Collectors.joining(", ")));
    }

    private static String name(String id, BpmnModelInstance model) {
        return model.getModelElementById(id) instanceof FlowElement element && element.getName() != null
                ? "»%s«".formatted(element.getName())
                : id;
    }
}
