package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the token game watches.
 *
 * @param acts the needs of each act, by its bean
 * @param endings the needs of the end of each process
 */
public record Law(Map<String, List<String>> acts, Map<String, List<String>> endings) {

    /** All needs, each with its bit. */
    List<String> needs() {
        LinkedHashMap<String, Boolean> all = new LinkedHashMap<>();
        acts.values().forEach(needs -> needs.forEach(need -> all.put(need, true)));
        endings.values().forEach(needs -> needs.forEach(need -> all.put(need, true)));
        return new ArrayList<>(all.keySet());
    }

    /** The bits of some needs. */
    int bits(List<String> some) {
        int bits = 0;
        for (String need : some) {
            bits |= 1 << needs().indexOf(need);
        }
        return bits;
    }
}
