package dk.raadslag.engine.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds and counts tasks without looking through their authorizations where the question itself asks only for what they allow: tasks of
 * the person's own groups, or taken by the person; or where the person may read all. The engine has an authorization for each task and
 * group, and compares every task with every one of them. It looks at the question as it goes to the database, after filters have been
 * extended and expressions evaluated; tenants are checked always, and every other question as the engine does it.
 */
public final class OwnTasks extends TaskManager {

    /** What the engine calls its question for the number of tasks. */
    static final String COUNT = "selectTaskCountByQueryCriteria";

    private static final String TASKS = "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from ACT_RU_TASK RES ";
    private static final String LINKS = "left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_ ";
    private static final String IN_REGIONS =
            " and (RES.TENANT_ID_ is null or RES.TENANT_ID_ in ( ? ) ) ) countDistinct";

    /** What the engine asks for the number of all tasks; whatever else is asked for would be in the words, too. */
    private static final String ALL = TASKS + "WHERE ( 1 = 1 )" + IN_REGIONS;

    /** The same of tasks that nobody has taken and some group may take. */
    private static final String OFFERED = TASKS + LINKS
            + "WHERE ( 1 = 1 and RES.ASSIGNEE_ IS NULL and ( RES.ASSIGNEE_ is null and I.TYPE_ = 'candidate' and I.GROUP_ID_ is not null ) )"
            + IN_REGIONS;

    /** The same of tasks that nobody has taken and no group may take. */
    private static final String NOT_OFFERED = TASKS
            + "WHERE ( 1 = 1 and RES.ASSIGNEE_ IS NULL and ( RES.ASSIGNEE_ is null and NOT EXISTS ( select 1 from ACT_RU_IDENTITYLINK I "
            + "WHERE I.TYPE_ = 'candidate' and I.GROUP_ID_ is not null AND I.TASK_ID_ = RES.ID_ ) ) )"
            + IN_REGIONS;

    /** The same of tasks of some groups. */
    private static final String OF_GROUPS =
            TASKS + LINKS + "WHERE ( 1 = 1 and ( I.TYPE_ = 'candidate' and ( I.GROUP_ID_ IN ( ? ) ) ) )" + IN_REGIONS;

    private final Supplier<TaskNumbers> tasks;

    /** @param tasks asked for when the first tasks are counted, for they wait for the engine's tables */
    public OwnTasks(Supplier<TaskNumbers> tasks) {
        this.tasks = tasks;
    }

    /** Who may read all is looked for again once the question says what it needs. */
    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()
                && !check.isRevokeAuthorizationCheckEnabled()
                && asksForOwn(query.getQueries().get(0), getCurrentAuthentication())) {
            check.setAuthorizationCheckEnabled(false);
        } else if (check.isAuthorizationCheckEnabled()) {
            getAuthorizationManager().enableQueryAuthCheck(check);
        }
    }

    /** The numbers that Tasklist and Cockpit show are counted without joining and sorting all the tasks. */
    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        List<String> regions = query.getTenantCheck().getAuthTenantIds();
        String words = Words.of(getDbSqlSession(), COUNT, query);
        if (words.equals(OF_GROUPS)) {
            return tasks.get().ofRoles(query.getQueries().get(0).getCandidateGroups(), regions);
        }
        return switch (TaskNumbers.areOf(regions) ? words : "") {
            case ALL -> tasks.get().all();
            case OFFERED -> tasks.get().offered();
            case NOT_OFFERED -> tasks.get().notOffered();
            default -> (long) getDbEntityManager().selectOne(COUNT, query);
        };
    }

    /** All that the first part of a question says must hold for each task; the parts after it can only narrow it. */
    private static boolean asksForOwn(TaskQueryImpl part, @Nullable Authentication person) {
        return person != null
                && person.getUserId() != null
                && !part.isOrQueryActive()
                && (person.getUserId().equals(part.getAssignee()) || asksForOwnGroups(part, person));
    }

    /** Groups by pattern, and those of a user, would be added to the groups that are named. */
    private static boolean asksForOwnGroups(TaskQueryImpl part, Authentication person) {
        List<String> asked = part.getCandidateGroups();
        return asked != null
                && !asked.isEmpty()
                && part.getCandidateUser() == null
                && part.getCandidateGroupLike() == null
                && Set.copyOf(Optional.ofNullable(person.getGroupIds()).orElse(List.of()))
                        .containsAll(asked);
    }
}
