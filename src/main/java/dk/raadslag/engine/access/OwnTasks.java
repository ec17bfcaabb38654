package dk.raadslag.engine.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds tasks without looking through their authorizations where the question itself asks only for what they allow: tasks of the person's
 * own groups, or taken by the person. The engine has an authorization for each task and group, and compares every task with every one
 * of them. It looks at the question as it goes to the database, after filters have been extended and expressions evaluated; tenants are
 * checked always, and every other question as the engine does it.
 */
public final class OwnTasks extends TaskManager {

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()
                && !check.isRevokeAuthorizationCheckEnabled()
                && asksForOwn(query.getQueries().get(0), getCurrentAuthentication())) {
            check.setAuthorizationCheckEnabled(false);
        }
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
