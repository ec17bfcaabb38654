package dk.raadslag.workplace;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** The person who reads a page, signed in through Tasklist. */
record Reader(String userId, Set<String> groups) {

    /** The group of those who run the program. */
    static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    /** The signed-in person of this request, if there is one. */
    static Optional<Reader> current() {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine("default"))
                .filter(UserAuthentication.class::isInstance)
                .map(UserAuthentication.class::cast)
                .map(login -> new Reader(login.getIdentityId(), Set.copyOf(login.getGroupIds())));
    }

    boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    boolean isOneOf(Collection<String> allowed) {
        return allowed.stream().anyMatch(groups::contains);
    }
}
