package dk.raadslag.order.recommendation;

import dk.raadslag.order.execution.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the decision table {@code order-mode-options} says of each area, as the model keeps it: {@code AREA=MODE,MODE;AREA=MODE;}.
 *
 * @param byArea the modes by the codes of the areas
 */
record ModesByArea(Map<String, List<Mode>> byArea) {

    /** Reads what the model keeps; nothing of a text without areas. */
    static ModesByArea read(String kept) {
        return new ModesByArea(Arrays.stream(kept.split(";"))
                .map(area -> area.split("="))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> modes(parts[1]), (earlier, later) -> later)));
    }

    /** How the model keeps the modes of one area. */
    static String written(String area, String modes) {
        return area + "=" + modes + ";";
    }

    /** Tells whether the mode is among those of the area. */
    boolean has(String area, Mode mode) {
        return byArea.getOrDefault(area, List.of()).contains(mode);
    }

    private static List<Mode> modes(String names) {
        return Arrays.stream(names.split(",")).map(Mode::valueOf).toList();
    }
}
