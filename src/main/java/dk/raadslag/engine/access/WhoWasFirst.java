package dk.raadslag.engine.access;

import dk.raadslag.engine.WithoutAuthorization;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** Names the colleague who was faster. Only those to whose role a task belongs read who has done it. */
public final class WhoWasFirst {

    private final ProcessEngineConfigurationImpl engine;

    public WhoWasFirst(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** What the person who acts now reads about a task that is not open any more; empty if it was not of the person's role. */
    public Optional<String> completed(String taskId) {
        return SignedIn.now(engine.getIdentityService())
                .filter(reader -> ask(() -> isOfRole(reader, taskId)))
                .flatMap(reader -> ask(() -> completedBy(taskId)))
                .map("Opgaven er allerede afsluttet af %s."::formatted);
    }

    /** What a person reads about a task that the other one has taken. */
    public String taken(String userId) {
        return "Opgaven er allerede taget af %s.".formatted(name(userId));
    }

    private boolean isOfRole(SignedIn reader, String taskId) {
        return history()
                .createHistoricIdentityLinkLogQuery()
                .taskId(taskId)
                .type(IdentityLinkType.CANDIDATE)
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .anyMatch(reader.groups()::contains);
    }

    private Optional<String> completedBy(String taskId) {
        return history()
                .createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .map(this::name);
    }

    private String name(String userId) {
        return new People(engine, engine.getIdentityService()).nameOf(userId).orElse(userId);
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }

    /** What was refused has ended its transaction, or will. */
    private <T> T ask(Callable<T> question) {
        return engine.getCommandExecutorTxRequiresNew().execute(context -> WithoutAuthorization.ask(context, question));
    }
}
