package dk.raadslag.support;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real OpenID Connect server, which signs everybody in as whom they say they are. It starts when somebody first needs it. */
public final class IdentityProvider implements AutoCloseable {

    /** The client's id, by which the server knows the program. */
    public static final String CLIENT = "raadslag";

    private static final String ISSUER = "prove";
    private static final String ASKING = """
            {"interactiveLogin": true, "tokenProvider": {"keyProvider": {"algorithm": "RS256"}}}""";

    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerSocket silent = silent();
    private MockOAuth2Server server;

    /** Starts the server, if it does not run. */
    public synchronized void start() throws IOException {
        if (server == null) {
            server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(ASKING));
            server.start(InetAddress.getLoopbackAddress(), port);
            // it makes its key when it is first needed, which may take longer than anybody waits for an answer
            token(CLIENT, CLIENT, Map.of());
        }
    }

    /** The address by which the server names itself. */
    public String issuer() {
        return "http://localhost:%d/%s".formatted(port, ISSUER);
    }

    /**
     * Signs a person in at the page to which the program has sent them, and returns where the server sends them next.
     *
     * @param claims what the server says of the person, as JSON
     */
    public URI signIn(URI page, String subject, String claims) throws IOException, InterruptedException {
        String form = "username=%s&claims=%s".formatted(encoded(subject), encoded(claims));
        return URI.create(client.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    /** A token that the server has signed, for an audience. */
    public SignedJWT token(String subject, String audience, Map<String, ?> claims) {
        return server.issueToken(
                ISSUER,
                audience,
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(audience), claims, 60));
    }

    /** A server that takes every connection and says nothing. */
    String silence() {
        return "http://localhost:" + silent.getLocalPort();
    }

    @Override
    public void close() {
        try {
            silent.close();
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        }
        if (server != null) {
            server.shutdown();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        IdentityProvider identityProvider() {
            return new IdentityProvider();
        }

        @Bean
        DynamicPropertyRegistrar issuer(IdentityProvider provider) {
            String providers = "spring.security.oauth2.client.provider.";
            return properties -> {
                properties.add(providers + "prove.issuer-uri", provider::issuer);
                properties.add(providers + "tavs.issuer-uri", () -> provider.silence() + "/tavs");
                for (String address : List.of("authorization-uri", "token-uri", "jwk-set-uri")) {
                    properties.add(providers + "stum." + address, () -> provider.silence() + "/stum");
                }
            };
        }
    }
}
