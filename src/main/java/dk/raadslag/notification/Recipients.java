package dk.raadslag.notification;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.JobcentreParties;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who hold a role in a matter. */
@Component
class Recipients {

    private final Authorities authorities;
    private final JobcentreParties parties;

    Recipients(Authorities authorities, JobcentreParties parties) {
        this.authorities = authorities;
        this.parties = parties;
    }

    /** The groups that hold the roles, each once, in the order of the roles; a group's own id is a role, too. */
    List<Recipient> of(Collection<String> roles, Scope scope) {
        return roles.stream()
                .flatMap(role -> groups(role, scope))
                .distinct()
                .map(group -> new Recipient(group, authorities.roleName(group)))
                .toList();
    }

    private Stream<String> groups(String role, Scope scope) {
        return switch (role) {
            case "parties" -> parties.groups(scope.jobcentre(role), scope.partyKinds(role)).stream();
            case "guests" -> authorities.guestGroups(scope.jobcentre(role)).stream();
            case "lbr" ->
                Stream.of(Role.LOCAL_COUNCIL.at(
                        authorities.jobcentre(scope.jobcentre(role)).code()));
            case "council" -> Stream.of(role, "council-chair").map(each -> each + "-" + scope.regionCode());
            case "council-chair", "rd", "region", "secretariat" -> Stream.of(role + "-" + scope.regionCode());
            case "minister", "minister-integration", "ams" -> Stream.of(role);
            default -> Stream.of(group(role));
        };
    }

    private String group(String id) {
        return authorities
                .roleGroup(id)
                .orElseThrow(() -> new IllegalArgumentException("No recipient role " + id))
                .id();
    }

    /** One addressee. */
    record Recipient(String group, String name) {}

    /** The subject of a matter: its region, its jobcentre and the kinds of effort, each null where there is none. */
    record Scope(
            RegionCode regionCode,
            @Nullable String jobcentreId,
            @Nullable String partyKinds) {

        private String jobcentre(String role) {
            return Objects.requireNonNull(jobcentreId, () -> "No jobcentreId to find " + role);
        }

        private String partyKinds(String role) {
            return Objects.requireNonNull(partyKinds, () -> "No partyKinds to find " + role);
        }
    }
}
