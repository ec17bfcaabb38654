package dk.raadslag.notification;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.JobcentreParties;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.refusal.Require;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who hold a role in a matter. */
@Component
class Recipients {

    private static final Scope EVERYWHERE = new Scope(null, null, null, null);

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
            case "jobcentres" ->
                scope.regions().map(authorities::responsibleGroups).flatMap(List::stream);
            case "local-councils" ->
                scope.regions().map(authorities::localCouncilGroups).flatMap(List::stream);
            case "all-jobcentres" -> groups("jobcentres", EVERYWHERE);
            case "all-councils" -> groups("council", EVERYWHERE);
            case "all-directors" -> groups("rd", EVERYWHERE);
            case "guests" -> authorities.guestGroups(scope.jobcentre(role)).stream();
            case "lbr" ->
                Stream.of(Role.LOCAL_COUNCIL.at(
                        authorities.jobcentre(scope.jobcentre(role)).code()));
            case "council" -> Stream.of(role, "council-chair").flatMap(scope::inRegions);
            case "council-chair", "rd", "region", "secretariat" -> scope.inRegions(role);
            case "minister", "minister-integration", "ams" -> Stream.of(role);
            default -> Stream.of(group(role, scope));
        };
    }

    /** Of the groups of other regions only the one that helps in the matter. */
    private String group(String id, Scope scope) {
        Optional<Authorities.RoleGroup> group = authorities.roleGroup(id);
        boolean takesPart = group.map(Authorities.RoleGroup::regionCode)
                .filter(region -> region != scope.regionCode())
                .isEmpty();
        Require.that(
                group.isPresent() && (takesPart || id.equals(scope.helper())),
                "Brevet kan ikke sendes til %s, som ikke er en rolle i sagen. Ret parameteren recipients i den model, der sender brevet."
                        .formatted(id));
        return id;
    }

    /** One addressee. */
    record Recipient(String group, String name) {}

    /** The subject of a matter: its region, null where it is the whole country's, its jobcentre, the kinds of effort and the group that helps, each null where there is none. */
    record Scope(
            @Nullable RegionCode regionCode,
            @Nullable String jobcentreId,
            @Nullable Object partyKinds,
            @Nullable Object helper) {

        private static final Set<String> KINDS = Stream.concat(
                        Stream.of(""), Stream.of(EffortKind.values()).map(Enum::name))
                .collect(Collectors.toSet());

        private Stream<RegionCode> regions() {
            return regionCode == null ? Stream.of(RegionCode.values()) : Stream.of(regionCode);
        }

        private Stream<String> inRegions(String role) {
            return regions().map(region -> role + "-" + region);
        }

        private String jobcentre(String role) {
            Require.that(
                    jobcentreId != null,
                    "Brevet kan ikke sendes til %s, for sagen har intet jobcenter. Ret den model, der sender brevet."
                            .formatted(role));
            return jobcentreId;
        }

        private String partyKinds(String role) {
            Require.that(
                    partyKinds instanceof String kinds
                            && Stream.of(kinds.split(",")).map(String::strip).allMatch(KINDS::contains),
                    "Brevet kan ikke sendes til %s, for partyKinds siger ikke, hvem der er parter. Ret den model, der sender brevet."
                            .formatted(role));
            return (String) partyKinds;
        }
    }
}
