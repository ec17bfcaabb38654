package dk.raadslag.engine.signon;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The identity providers. Each is asked for its addresses when somebody first signs in there, so that none keeps the program from starting. */
final class LazyRegistrations implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    LazyRegistrations(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id) ? known.computeIfAbsent(id, this::registration) : null;
    }

    private ClientRegistration registration(String id) {
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
    }
}
