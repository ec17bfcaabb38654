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

    /** The bits of the needs that the act meets, alone or as one of several. */
    long metBy(String bean) {
        return bits(needs.stream()
                .filter(need -> need.startsWith("handlingen "))
                .filter(need -> List.of(need.substring("handlingen ".length()).split(" eller "))
                        .contains(bean))
                .toList());
    }

    /** The bits of some needs. */
    long bits(List<String> some) {
        long bits = 0;
        for (String need : some) {
            bits |= 1L << needs.indexOf(need);
        }
        return bits;
    }
}
