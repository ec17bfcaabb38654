package dk.raadslag.migration;

import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
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
    private final MigrationAttempt attempt;

    Migrations(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            PlatformTransactionManager transactionManager) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.attempt = new MigrationAttempt(runtimeService, repositoryService);
    }

    /** A process with the number of its cases that go by an older version. */
    public record Behind(String key, String name, int newest, long cases) {}

    /**
     * A case that goes by an older version.
     *
     * @param caseNumber the number of the matter, or null for a process without one
     * @param obstacle the reason why it cannot be moved, in Danish, or null if it can
     */
    public record Move(
            String processInstanceId,
            @Nullable String caseNumber,
            String processKey,
            String process,
            int from,
            int to,
            @Nullable String obstacle) {

        /** Tells whether the case can be moved. */
        public boolean isPossible() {
            return obstacle == null;
        }

        private Move butFor(String found) {
            return new Move(processInstanceId, caseNumber, processKey, process, from, to, found);
        }
    }

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

    /** The result of moving each case of the process. Nothing is moved. */
    public List<Move> preview(String processKey) {
        ProcessDefinition newest = newest(processKey);
        return older(newest)
                .map(run -> tried(run, newest, status -> status.setRollbackOnly()))
                .toList();
    }

    /**
     * Moves a case of the preview to the newest version, if it still can.
     *
     * @param recorded notes the move in the same transaction
     */
    public Move move(Move previewed, Consumer<Move> recorded) {
        return older(newest(previewed.processKey()))
                .filter(run -> run.getId().equals(previewed.processInstanceId()))
                .findFirst()
                .map(run -> tried(run, newest(previewed.processKey()), status -> recorded.accept(previewed)))
                .orElse(previewed.butFor("Sagen er afsluttet eller flyttet i mellemtiden."));
    }

    /** A preview migrates, too, and rolls back, because only a real migration is a full test. */
    private Move tried(ProcessInstance run, ProcessDefinition newest, Consumer<TransactionStatus> moved) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> obstacle = attempt.obstacle(run, newest);
            if (obstacle.isEmpty()) {
                moved.accept(status);
            } else {
                status.setRollbackOnly();
            }
            return result(run, newest, obstacle.orElse(null));
        }));
    }

    private Move result(ProcessInstance run, ProcessDefinition newest, @Nullable String obstacle) {
        int from = repositoryService
                .getProcessDefinition(run.getProcessDefinitionId())
                .getVersion();
        return new Move(
                run.getId(),
                run.getBusinessKey(),
                newest.getKey(),
                newest.getName(),
                from,
                newest.getVersion(),
                obstacle);
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
        Require.that(newest != null, "Processen findes ikke.");
        return newest;
    }
}
