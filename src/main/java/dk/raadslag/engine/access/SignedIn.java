package dk.raadslag.engine.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person whose request the engine works on. A background job is nobody's, though it may have a region. */
record SignedIn(String userId, List<String> groups) {

    private static final String SUPERVISOR = "supervisor";

    static Optional<SignedIn> now(IdentityService identityService) {
        Authentication person = identityService.getCurrentAuthentication();
        return person == null || person.getUserId() == null
                ? Optional.empty()
                : Optional.of(new SignedIn(
                        person.getUserId(), person.getGroupIds() == null ? List.of() : person.getGroupIds()));
    }

    boolean isAdministrator() {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }

    boolean isSupervisor() {
        return groups.contains(SUPERVISOR);
    }
}
