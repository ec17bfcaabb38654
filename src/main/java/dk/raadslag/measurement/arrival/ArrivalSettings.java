package dk.raadslag.measurement.arrival;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where files with measurements come from by themselves; from nowhere unless set.
 *
 * @param folder the folder whose files are taken
 * @param settles how long a file there has to be unchanged before it is taken
 * @param addresses from where files are fetched
 * @param authorization the whole value of the header {@code Authorization} for them
 * @param patience how long the server may be silent
 * @param longest how long fetching a file may take
 */
@ConfigurationProperties("raadslag.measurement.arrival")
record ArrivalSettings(
        @Nullable Path folder,
        @DefaultValue("PT30S") Duration settles,
        @DefaultValue List<URI> addresses,
        @Nullable String authorization,
        @DefaultValue("PT30S") Duration patience,
        @DefaultValue("PT10M") Duration longest) {

    /** Refuses an address that is none of a server; it is not repeated, since it may hold a secret. */
    ArrivalSettings {
        Assert.isTrue(
                addresses.stream().allMatch(ArrivalSettings::isOfServer),
                "raadslag.measurement.arrival.addresses: alle adresser skal begynde med https:// eller http:// og have et servernavn.");
    }

    private static boolean isOfServer(URI address) {
        return address.getHost() != null && Set.of("https", "http").contains(address.getScheme());
    }
}
