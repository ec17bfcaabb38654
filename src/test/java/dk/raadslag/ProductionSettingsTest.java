package dk.raadslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "RAADSLAG_DATABASE_URL", "jdbc:postgresql://localhost/raadslag",
            "RAADSLAG_DATABASE_USER", "raadslag",
            "RAADSLAG_DATABASE_PASSWORD", "hemmelig",
            "RAADSLAG_ADMIN_USER", "drift",
            "RAADSLAG_ADMIN_PASSWORD", "en-lang-adgangskode");

    @Test
    void productionStartsWithEverythingItNeeds() {
        assertThatCode(() -> check(environment("production"))).doesNotThrowAnyException();
    }

    @Test
    void productionNamesWhatIsMissing() {
        for (String setting : COMPLETE.keySet()) {
            assertThatThrownBy(() -> check(environment("production").withProperty(setting, "")))
                    .hasMessageContaining(setting);
        }
    }

    @Test
    void productionRefusesAShortPasswordAndTheDemo() {
        assertThatThrownBy(() -> check(environment("production").withProperty("RAADSLAG_ADMIN_PASSWORD", "demo")))
                .hasMessageContaining("mindst 12 tegn");
        assertThatThrownBy(() -> check(environment("production", "demo"))).hasMessageContaining("demo må ikke");
    }

    @Test
    void theDemoNeedsNothing() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> check(demo)).doesNotThrowAnyException();
    }

    /** A header that anybody else sends is not believed, nor what a client has sent the proxy. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 203.0.113.7, 203.0.113.7",
                "none, '198.51.100.1, 203.0.113.7', 203.0.113.7",
                "none, none, 127.0.0.1",
                "127[.]0[.]0[.]1|10[.]0[.]0[.]\\d+, '203.0.113.7, 10.0.0.9', 203.0.113.7",
                "10[.]0[.]0[.]1, 203.0.113.7, 127.0.0.1",
                "10[.]0[.]0[.]1, '10.0.0.1, 203.0.113.7', 127.0.0.1"
            })
    void onlyTheProxySaysFromWhereARequestComes(@Nullable String proxy, @Nullable String forwarded, String address)
            throws Exception {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("RAADSLAG_PORT", "0");
        if (proxy != null) {
            settings.put("RAADSLAG_PROXY", proxy);
        }
        try (var server = new SpringApplicationBuilder(AddressServer.class)
                .profiles("production")
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run()) {
            int port =
                    ((ServletWebServerApplicationContext) server).getWebServer().getPort();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)));
            if (forwarded != null) {
                request.header("X-Forwarded-For", forwarded);
            }
            String seen = HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
            assertThat(seen).isEqualTo(address);
        }
    }

    /** A web server with the settings of production that says where a request comes from. */
    @ImportAutoConfiguration({
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class
    })
    static class AddressServer {

        @Bean
        ServletRegistrationBean<HttpServlet> address() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().write(request.getRemoteAddr());
                        }
                    },
                    "/*");
        }
    }

    private static void check(MockEnvironment environment) {
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }

    private static MockEnvironment environment(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        COMPLETE.forEach(environment::setProperty);
        return environment;
    }
}
