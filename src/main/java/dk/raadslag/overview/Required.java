package dk.raadslag.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the figures of a benefit group have to reach.
 *
 * @param timeliness the per cent under which the statutory requirement of timeliness counts as not met; policy
 * @param agreed what agreements in force require of the group
 */
record Required(int timeliness, List<AgreedRequirement> agreed) {

    /** The levels that concern the indicator, each with its name. */
    List<Level> of(Indicator indicator) {
        Stream<Level> statutory = indicator.timeliness()
                ? Stream.of(new Level("Grænse for rettidighed", BigDecimal.valueOf(timeliness)))
                : Stream.empty();
        return Stream.concat(
                        statutory,
                        agreed.stream()
                                .filter(one -> indicator.isNamed(one.indicator()))
                                .map(one -> new Level(one.higher() ? "Aftalt mindst" : "Aftalt højst", one.target())))
                .toList();
    }

    /** A level that stands over all periods. */
    record Level(String name, BigDecimal value) {}
}
