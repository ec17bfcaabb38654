package dk.raadslag.law.tokengame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the token game watches.
 *
 * @param acts the needs of each act, by its bean
 * @param endings the needs of the end of each process
 * @param needs all needs; the place of each in the list is its bit
 */
public record Law(Map<String, List<String>> acts, Map<String, List<String>> endings, List<String> needs) {

    public Law(Map<String, List<String>> acts, Map<String, List<String>> endings) {
        this(
                acts,
                endings,
                Stream.concat(acts.values().stream(), endings.values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    /** The bits of some needs. */
    int bits(List<String> some) {
        int bits = 0;
        for (String need : some) {
            bits |= 1 << needs.indexOf(need);
        }
        return bits;
    }
}
