package dk.raadslag;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL inside the program, for the demo and the tests. A production jar does not contain it. */
@Configuration
@ConditionalOnProperty("raadslag.embedded-database.directory")
class EmbeddedDatabase {

    /**
     * @param directory where the data are kept
     * @param port the TCP port on loopback, 0 for any free one
     * @param keepData whether a restart goes on with the data of the last run
     */
    @ConfigurationProperties("raadslag.embedded-database")
    record Settings(
            Path directory,
            @DefaultValue("0") int port,
            @DefaultValue("true") boolean keepData) {}

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Settings settings) throws IOException {
        if (!settings.keepData()) {
            // A run that was killed could not clean up after itself, and the library starts only on an empty directory.
            FileSystemUtils.deleteRecursively(settings.directory());
        }
        if (settings.port() != 0) {
            new DatabaseOnPort(settings.port(), settings.directory()).refuseForeign();
        }
        EmbeddedPostgres server = started(settings);
        try {
            // somebody may have been faster; the library takes whatever answers on the port for its own
            new DatabaseOnPort(server.getPort(), settings.directory()).refuseForeignServer();
        } catch (DatabaseOnPort.Taken taken) {
            server.close();
            throw taken;
        }
        return server;
    }

    private static EmbeddedPostgres started(Settings settings) {
        try {
            return server(settings).start();
        } catch (IOException | IllegalStateException failed) {
            throw new DatabaseOnPort.Taken(
                    "Databasen i %s kan ikke startes. Blev den allerførste start afbrudt, er mappen ikke hel: slet den, hvis der ikke er andet i den."
                            .formatted(settings.directory().toAbsolutePath()),
                    failed);
        }
    }

    private static EmbeddedPostgres.Builder server(Settings settings) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(settings.directory())
                .setCleanDataDirectory(!settings.keepData())
                .setPort(settings.port())
                .setServerConfig("fsync", settings.keepData() ? "on" : "off")
                .setServerConfig("synchronous_commit", settings.keepData() ? "on" : "off")
                .setServerConfig("full_page_writes", settings.keepData() ? "on" : "off")
                // Spring closes it; the library's own hook would race with that and take a minute.
                .setRegisterShutdownHook(false);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres") + "&ApplicationName=raadslag";
            }
        };
    }
}
