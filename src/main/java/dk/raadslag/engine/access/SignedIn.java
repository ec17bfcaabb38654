package dk.raadslag.engine.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts. A background job acts for nobody, though it may have a region.
 *
 * @param userId the person's user id
 * @param groups the groups of which the person is a member
 */
public record SignedIn(String userId, Set<String> groups) {

    /** The group of those who run the program. */
    public static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    private static final String SUPERVISORS = "supervisor";

    /** The person for whom the engine works in this thread, if there is one. */
    public static Optional<SignedIn> now(IdentityService identityService) {
        return of(identityService.getCurrentAuthentication());
    }

    /** The person for whom the engine runs the command, if there is one. */
    public static Optional<SignedIn> in(CommandContext context) {
        return of(context.getAuthentication());
    }

    /** The person who is signed in to the webapps in the current web request, if there is one. */
    public static Optional<SignedIn> inWebapps() {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine("default"))
                .filter(UserAuthentication.class::isInstance)
                .map(UserAuthentication.class::cast)
                .map(login -> new SignedIn(login.getIdentityId(), Set.copyOf(login.getGroupIds())));
    }

    private static Optional<SignedIn> of(@Nullable Authentication person) {
        return Optional.ofNullable(person)
                .filter(known -> known.getUserId() != null)
                .map(known -> new SignedIn(
                        known.getUserId(),
                        Set.copyOf(Optional.ofNullable(known.getGroupIds()).orElse(List.of()))));
    }

    /** Tells whether the person runs the program. */
    public boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    boolean isSupervisor() {
        return groups.contains(SUPERVISORS);
    }

    /** Tells whether the person is a member of one of the groups. */
    public boolean isMemberOfOne(Collection<String> allowed) {
        return allowed.stream().anyMatch(groups::contains);
    }
}
