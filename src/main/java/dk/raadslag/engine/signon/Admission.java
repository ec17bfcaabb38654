package dk.raadslag.engine.signon;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Authorities.RoleGroup;
import dk.raadslag.refusal.Require;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What a person may be in Rådslag by what the identity provider says. */
@Component
class Admission {

    private final SignOnSettings settings;
    private final Authorities authorities;

    Admission(SignOnSettings settings, Authorities authorities) {
        this.settings = settings;
        this.authorities = authorities;
    }

    /** Refuses who is not known surely enough. Only the signed token counts, not what the provider can be asked for afterwards. */
    void checkAssurance(OidcUser person) {
        Object level = person.getIdToken().getClaim(settings.assuranceClaim());
        Require.that(
                settings.assuranceLevels().isEmpty()
                        || settings.assuranceLevels().contains(String.valueOf(level)),
                "Du er logget ind med et lavere sikringsniveau, end Rådslag kræver. Log ind igen på en sikrere måde, for eksempel med MitID.");
    }

    /**
     * The groups that the claim names, by their own names or by those of the settings. What is no role in Rådslag is left out, and nobody
     * becomes administrator unless a setting says by which name.
     */
    Set<String> groups(OidcUser person) {
        Set<String> roles = authorities.roleGroups().stream().map(RoleGroup::id).collect(Collectors.toSet());
        return named(person.getClaim(settings.groupsClaim()))
                .flatMap(name -> {
                    String group = settings.groups().getOrDefault(name, name);
                    boolean isConfigured = settings.groups().containsKey(name);
                    return roles.contains(group) || isConfigured && group.equals(Groups.CAMUNDA_ADMIN)
                            ? Stream.of(group)
                            : Stream.empty();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> named(Object claim) {
        Collection<?> names = claim instanceof Collection<?> several ? several : List.of(String.valueOf(claim));
        return names.stream().map(String::valueOf);
    }
}
