package dk.raadslag.measurement.arrival;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Batches;
import dk.raadslag.measurement.Way;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Made-up measurements of the last two years, for trying Rådslag out; loaded once, in the background. Only in the demo. */
@Component
@Profile("demo")
class DemoMeasurements implements ApplicationRunner {

    private static final int QUARTERS = 8;

    private final Arrivals arrivals;
    private final Batches batches;
    private final Authorities authorities;
    private final Clock clock;

    DemoMeasurements(Arrivals arrivals, Batches batches, Authorities authorities, Clock clock) {
        this.arrivals = arrivals;
        this.batches = batches;
        this.authorities = authorities;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (batches.hasAny(Way.MADE_UP)) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(Danish.ZONE));
        LocalDate thisQuarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        Path file = Files.createTempFile("maalinger", ".csv");
        try {
            try (Writer text = Files.newBufferedWriter(file)) {
                new MadeUpMeasurements(2007)
                        .write(authorities.jobcentres(), thisQuarter.minusMonths(3), QUARTERS, text);
            }
            arrivals.take(file, Arrival.found("Opdigtede tal for de seneste to år.csv", Way.MADE_UP));
        } finally {
            Files.delete(file);
        }
    }
}
