package dk.raadslag.engine.access;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks permissions with all groups of the person. The engine leaves out those of them that have no permission at all; to know these it
 * reads every authorization there is before each check, and there is one for each task and group. What is granted in plain words is found
 * by one short question; all else is left to the engine, which puts its own question together from fragments for each check. Lists that
 * Cockpit asks for are not compared with the authorizations where the person may read all that is in them.
 */
public final class OwnPermissions extends AuthorizationManager {

    private final Supplier<Grants> grants;

    /** @param grants what the engine's table says; asked for when the first permission is, for it waits for the engine's tables */
    public OwnPermissions(Supplier<Grants> grants) {
        this.grants = grants;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String user, @Nullable List<String> groups, CompositePermissionCheck asked) {
        return isGranted(user, groups, asked) || super.isAuthorized(user, groups, asked);
    }

    /** One of several permissions is enough, none of the checks before it says no by itself, and nothing is revoked from the person. */
    private boolean isGranted(String user, @Nullable List<String> groups, CompositePermissionCheck asked) {
        List<PermissionCheck> checks = asked.getAtomicChecks();
        boolean plain = (asked.isDisjunctive() || checks.size() == 1)
                && asked.getCompositeChecks().isEmpty()
                && checks.stream().allMatch(OwnPermissions::isPlain)
                && !isRevokeAuthCheckEnabled(user, groups);
        return plain && grants.get().allowOneOf(checks, user, filterAuthenticatedGroupIds(groups));
    }

    private static boolean isPlain(PermissionCheck check) {
        return check.getResourceId() != null
                && check.getResourceIdQueryParam() == null
                && check.getAuthorizationNotFoundReturnValue() == null;
    }

    /**
     * Leaves out the check where one of the permissions that would do is granted for all of its kind, and nothing is revoked from anybody.
     * Only Cockpit's questions say already here what they need; the engine's say so afterwards.
     */
    @Override
    public void enableQueryAuthCheck(AuthorizationCheck check) {
        super.enableQueryAuthCheck(check);
        List<PermissionCheck> asked = check.getPermissionChecks().getAtomicChecks();
        if (check.getPermissionChecks().isDisjunctive()
                && !asked.isEmpty()
                && !check.isRevokeAuthorizationCheckEnabled()
                && asked.stream().noneMatch(one -> one.getAuthorizationNotFoundReturnValue() != null)
                && grants.get()
                        .allowOneOf(
                                asked.stream().map(OwnPermissions::ofAll).toList(),
                                check.getAuthUserId(),
                                check.getAuthGroupIds())) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    private static PermissionCheck ofAll(PermissionCheck one) {
        PermissionCheck all = new PermissionCheck();
        all.setResource(one.getResource());
        all.setResourceId(Authorization.ANY);
        all.setPermission(one.getPermission());
        return all;
    }
}
