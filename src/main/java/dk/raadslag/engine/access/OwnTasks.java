package dk.raadslag.engine.access;

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

    /** What the engine asks for the number of all tasks of some groups; whatever else is asked for would be in the words, too. */
    private static final String OF_GROUPS =
            "SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from ACT_RU_TASK RES left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_ "
                    + "WHERE ( 1 = 1 and ( I.TYPE_ = 'candidate' and ( I.GROUP_ID_ IN ( ? ) ) ) ) "
                    + "and (RES.TENANT_ID_ is null or RES.TENANT_ID_ in ( ? ) ) ) countDistinct";

    private final Supplier<TaskLinks> links;

    /** @param links asked for when the first tasks are counted, for they wait for the engine's tables */
    public OwnTasks(Supplier<TaskLinks> links) {
        this.links = links;
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

    /** The tasks of some groups are counted by their links to the groups, without a look at each of them. */
    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return words(query).equals(OF_GROUPS)
                ? links.get()
                        .countTasks(
                                query.getQueries().get(0).getCandidateGroups(),
                                query.getTenantCheck().getAuthTenantIds())
                : (long) getDbEntityManager().selectOne(COUNT, query);
    }

    /** What the engine would ask, with one mark for several values. */
    private String words(TaskQueryImpl query) {
        return getDbSqlSession()
                .getSqlSession()
                .getConfiguration()
                .getMappedStatement(COUNT)
                .getBoundSql(query)
                .getSql()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\?( , \\?)+", "?");
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
