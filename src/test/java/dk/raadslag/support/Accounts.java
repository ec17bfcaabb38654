package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The user accounts of the tests' people: one for each group, with the id {@code test-rd-HS} for {@code rd-HS}. */
@Component
public class Accounts {

    private final IdentityService identityService;
    private final Authorities authorities;

    Accounts(IdentityService identityService, Authorities authorities) {
        this.identityService = identityService;
        this.authorities = authorities;
    }

    /** Makes a user account in the group, if it is not there, and returns its id. The password is the id, too. */
    public String of(String group) {
        String id = id(group);
        if (identityService.createUserQuery().userId(id).count() == 0) {
            var user = identityService.newUser(id);
            user.setFirstName("Test");
            user.setLastName(group);
            user.setPassword(id);
            identityService.saveUser(user);
            identityService.createMembership(id, group);
        }
        return id;
    }

    /** Does the work while a person of the group is signed in to the engine; needs no account. */
    <T> T signedIn(String group, Supplier<T> work) {
        return signedIn(id(group), group, work);
    }

    /** Does the work while the person is signed in to the engine as a member of the group; needs no account. */
    <T> T signedIn(String userId, String group, Supplier<T> work) {
        identityService.setAuthentication(userId, List.of(group), regions(group));
        try {
            return work.get();
        } finally {
            signOut();
        }
    }

    void signOut() {
        identityService.clearAuthentication();
    }

    private List<String> regions(String group) {
        RegionCode own = authorities
                .roleGroup(group)
                .map(Authorities.RoleGroup::regionCode)
                .orElse(null);
        return Stream.of(RegionCode.values())
                .filter(region -> own == null || own == region)
                .map(RegionCode::name)
                .toList();
    }

    static String id(String group) {
        return "test-" + group;
    }
}
