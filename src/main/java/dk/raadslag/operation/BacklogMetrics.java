package dk.raadslag.operation;

import dk.raadslag.authorities.RegionCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The backlogs as metrics, by region. They are counted once for all of them, and again after some seconds at the earliest. */
@Component
class BacklogMetrics implements MeterBinder {

    private static final long SECONDS = 10;

    private final Supplier<Backlogs> backlogs;
    private Optional<Backlog> counted = Optional.empty();
    private long countedAt = System.nanoTime() - SECONDS * 1_000_000_000;

    @Autowired
    BacklogMetrics(ObjectProvider<Backlogs> backlogs) {
        this((Supplier<Backlogs>) backlogs::getObject);
    }

    /** @param backlogs asked with each count, because metrics are bound before there is a database */
    BacklogMetrics(Supplier<Backlogs> backlogs) {
        this.backlogs = backlogs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Measure measure : Measure.values()) {
            Stream.concat(Stream.of(RegionCode.values()).map(RegionCode::name), Stream.of(Backlog.NO_REGION))
                    .forEach(region -> Gauge.builder(measure.metric(), this, metrics -> metrics.value(measure, region))
                            .description(measure.description())
                            .tag("region", region)
                            .strongReference(true)
                            .register(registry));
        }
    }

    private double value(Measure measure, String region) {
        return current().map(backlog -> (double) backlog.of(measure, region)).orElse(Double.NaN);
    }

    /** Empty while the database does not answer: that is not the same as nothing to do. */
    private synchronized Optional<Backlog> current() {
        if (System.nanoTime() - countedAt >= SECONDS * 1_000_000_000) {
            counted = count();
            countedAt = System.nanoTime();
        }
        return counted;
    }

    private Optional<Backlog> count() {
        try {
            return Optional.of(backlogs.get().now());
        } catch (DataAccessException | TransactionException noAnswer) {
            return Optional.empty();
        }
    }
}
