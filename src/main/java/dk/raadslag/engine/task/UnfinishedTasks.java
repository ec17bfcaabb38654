package dk.raadslag.engine.task;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;

/**
 * Counts the unfinished tasks of the history among the open ones, where the person may read all; Cockpit asks for them on its page of
 * tasks. The engine looks them up among all that were ever done. What is asked otherwise is counted by the engine's own question.
 */
public final class UnfinishedTasks extends HistoricTaskInstanceManager {

    /** What the engine calls its question. */
    static final String COUNT = "selectHistoricTaskInstanceCountByQueryCriteria";

    private static final String TASKS =
            "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from ACT_HI_TASKINST RES WHERE ( 1 = 1 and ";
    private static final String LINKS =
            "from ACT_HI_IDENTITYLINK HIL WHERE HIL.TYPE_ = 'candidate' and HIL.GROUP_ID_ is not null ";
    private static final String UNFINISHED =
            "RES.END_TIME_ is null ) and (RES.TENANT_ID_ is null or RES.TENANT_ID_ in ( ? ) ) ) countDistinct";
    private static final String WAITING = ") and RES.ASSIGNEE_ is null and " + UNFINISHED;

    private static final String ALL = TASKS + UNFINISHED;
    private static final String TAKEN = TASKS + "RES.ASSIGNEE_ is not null and " + UNFINISHED;
    private static final String OFFERED = TASKS + "RES.ID_ in (select TASK_ID_ " + LINKS + WAITING;
    private static final String NOT_OFFERED =
            TASKS + "not exists ( select 1 " + LINKS + "AND HIL.TASK_ID_ = RES.ID_ " + WAITING;

    private final Supplier<TaskNumbers> tasks;

    /** @param tasks asked for when the first tasks are counted, for they wait for the engine's tables */
    public UnfinishedTasks(Supplier<TaskNumbers> tasks) {
        this.tasks = tasks;
    }

    @Override
    public long findHistoricTaskInstanceCountByQueryCriteria(HistoricTaskInstanceQueryImpl query) {
        configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()) {
            getAuthorizationManager().enableQueryAuthCheck(check);
        }
        List<String> regions = query.getTenantCheck().getAuthTenantIds();
        return switch (TaskNumbers.areOf(regions) ? Words.of(getDbSqlSession(), COUNT, query) : "") {
            case ALL -> tasks.get().all();
            case TAKEN -> tasks.get().taken();
            case OFFERED -> tasks.get().offered();
            case NOT_OFFERED -> tasks.get().notOffered();
            default -> (long) getDbEntityManager().selectOne(COUNT, query);
        };
    }
}
