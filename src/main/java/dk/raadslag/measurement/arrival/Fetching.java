package dk.raadslag.measurement.arrival;

import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.MeasurementSettings;
import dk.raadslag.measurement.OwnThread;
import dk.raadslag.measurement.Way;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches files from the addresses of the settings, as the API of Jobindsats.dk gives them. What cannot be had is shown among the files, with
 * the reason; it is tried again the next time.
 */
@Component
class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final OwnThread thread = new OwnThread("measurement-fetching");
    private final ArrivalSettings settings;
    private final MeasurementSettings measurement;
    private final Arrivals arrivals;

    Fetching(ArrivalSettings settings, MeasurementSettings measurement, Arrivals arrivals) {
        this.settings = settings;
        this.measurement = measurement;
        this.arrivals = arrivals;
    }

    @Scheduled(cron = "${raadslag.measurement.arrival.times:0 30 5 * * *}", zone = "Europe/Copenhagen")
    void begin() {
        if (!settings.addresses().isEmpty()) {
            thread.begin(this::fetchAll);
        }
    }

    /** Fetches from one address after the other. */
    void fetchAll() {
        settings.addresses().forEach(this::fetch);
    }

    private void fetch(URI address) {
        // without the query, which may hold a secret
        Arrival arrival =
                Arrival.found(address.getHost() + " " + address.getPath().replace('/', ' '), Way.HTTP);
        try {
            Path file = Files.createTempFile("maalinger", "");
            try {
                download(address, file);
                arrivals.take(file, arrival);
            } finally {
                Files.delete(file);
            }
        } catch (Refusal refusal) {
            arrivals.refused(arrival, String.valueOf(refusal.getMessage()));
        } catch (IOException | UncheckedIOException failed) {
            LOG.warn("Measurements were not fetched from {}: {}", address.getHost(), failed.toString());
            arrivals.refused(
                    arrival,
                    "Serveren svarer ikke, eller svaret blev afbrudt. Det forsøges igen næste gang, der hentes målinger.");
        }
    }

    /** Follows no redirection, which would take the authorization elsewhere. */
    private void download(URI address, Path file) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) settings.patience().toMillis());
        connection.setReadTimeout((int) settings.patience().toMillis());
        connection.setRequestProperty("Accept", "application/json, text/csv");
        if (settings.authorization() != null) {
            connection.setRequestProperty("Authorization", settings.authorization());
        }
        try {
            requireAnswer(connection.getResponseCode());
            try (InputStream body = connection.getInputStream();
                    OutputStream copy = Files.newOutputStream(file)) {
                long size = copy(body, copy);
                long promised = connection.getContentLengthLong();
                if (promised >= 0 && promised != size) {
                    throw new IOException("%d bytes instead of %d".formatted(size, promised));
                }
            }
        } finally {
            connection.disconnect();
        }
    }

    private static void requireAnswer(int status) {
        Require.that(
                status != 401 && status != 403,
                "Serveren afviser adgangen (%d). Bed en administrator kontrollere nøglen til den.".formatted(status));
        Require.that(
                status == 200,
                "Serveren svarer med fejl (%d). Det forsøges igen næste gang, der hentes målinger.".formatted(status));
    }

    /** A server that sends a little at a time for ever is given up, too. */
    private long copy(InputStream body, OutputStream copy) throws IOException {
        long until = System.nanoTime() + settings.longest().toNanos();
        long size = 0;
        byte[] piece = new byte[1 << 16];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            size += count;
            Require.that(
                    size <= measurement.largestFile().toBytes(),
                    "Svaret fylder mere end %d MB. Bed en administrator hente målingerne i flere dele."
                            .formatted(measurement.largestFile().toMegabytes()));
            if (System.nanoTime() > until) {
                throw new IOException("Too slow");
            }
            copy.write(piece, 0, count);
        }
        return size;
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
