package dk.raadslag.overview;

import dk.raadslag.refusal.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a jobcentre's results.
 *
 * @param group the code of a benefit group; empty for the first of which there are measurements
 * @param kind empty for the shortest periods of which there are measurements
 */
public record OverviewQuestion(Optional<String> group, Optional<PeriodKind> kind, int years) {

    /** The spans that can be chosen, in years. */
    public static final List<Integer> SPANS = List.of(2, 5, 10);

    private static final int USUAL = 5;

    /** The question as it stands in an address; refuses what no page offers. Nothing, or an empty text, is no choice. */
    public static OverviewQuestion of(@Nullable String group, @Nullable String kind, @Nullable String years) {
        Optional<String> span = chosen(years);
        Require.that(
                span.isEmpty() || SPANS.stream().anyMatch(known -> span.get().equals(known.toString())),
                "Tidsrummet kendes ikke. Vælg et på listen.");
        return new OverviewQuestion(
                chosen(group),
                chosen(kind).map(OverviewQuestion::kind),
                span.map(Integer::valueOf).orElse(USUAL));
    }

    private static PeriodKind kind(String value) {
        List<PeriodKind> found = Arrays.stream(PeriodKind.values())
                .filter(kind -> kind.value().equals(value))
                .toList();
        Require.that(!found.isEmpty(), "Perioden kendes ikke. Vælg en på listen.");
        return found.get(0);
    }

    private static Optional<String> chosen(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
