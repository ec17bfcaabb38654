package dk.raadslag.measurement.file;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column says that does not hold figures itself, by the names that it has in deliveries. */
enum Column {
    AREA("Område", "område", "area", "jobcenter", "kommune", "region"),
    PERIOD("Periode", "periode", "period"),
    GROUP("Ydelsesgruppe", "ydelsesgruppe", "ydelsesgrupper", "ydelse", "målgruppe"),
    POPULATION("Antal personer", "antal personer", "personer", "population"),
    INDICATOR("Indikator", "indikator", "måling"),
    VALUE("Værdi", "værdi", "value");

    private final String danish;
    private final Set<String> names;

    Column(String danish, String... names) {
        this.danish = danish;
        this.names = Set.of(names);
    }

    String danish() {
        return danish;
    }

    static Optional<Column> called(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains(small))
                .findFirst();
    }
}
