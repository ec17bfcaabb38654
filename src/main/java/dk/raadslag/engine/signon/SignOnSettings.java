package dk.raadslag.engine.signon;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Rådslag makes of what an identity provider says. The provider itself is configured by Spring's own settings.
 *
 * @param groupsClaim the claim that names the person's groups
 * @param groups the group of Rådslag for each name in the claim that is not a role's group itself
 * @param assuranceClaim the claim that says how surely the person is known
 * @param assuranceLevels the values of that claim that are good enough; empty if all are
 * @param lasts after how long the person signs in again, so that a role that was taken away ends
 * @param answersWithin how long a provider may take to say anything
 */
@ConfigurationProperties("raadslag.single-sign-on")
record SignOnSettings(
        String groupsClaim,
        @DefaultValue Map<String, String> groups,
        String assuranceClaim,
        @DefaultValue Set<String> assuranceLevels,
        Duration lasts,
        Duration answersWithin) {

    SignOnSettings {
        groups = Map.copyOf(groups);
        assuranceLevels = Set.copyOf(assuranceLevels);
    }
}
