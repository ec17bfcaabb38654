package dk.raadslag.engine.signon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Provider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The identity providers. Each is asked for its addresses when somebody first signs in there, so that none keeps the program from starting. */
final class LazyRegistrations implements ClientRegistrationRepository {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final OAuth2ClientProperties settings;
    private final Duration patience;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    LazyRegistrations(OAuth2ClientProperties settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** Nobody waits for another's question: it may be asked twice. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Registration asked = settings.getRegistration().get(id);
        ClientRegistration found = known.get(id);
        if (asked != null && found == null) {
            requireAnswer(Optional.ofNullable(asked.getProvider()).orElse(id));
            found = registration(id);
            known.put(id, found);
        }
        return found;
    }

    /** Spring Security would wait for half a minute. */
    private void requireAnswer(String name) {
        Provider provider = settings.getProvider().get(name);
        if (provider != null && provider.getIssuerUri() != null) {
            URI address = URI.create(provider.getIssuerUri() + "/.well-known/openid-configuration");
            CLIENT.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private ClientRegistration registration(String id) {
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
    }
}
