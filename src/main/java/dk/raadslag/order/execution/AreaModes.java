package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The areas of a recommendation or an order, each with the one way in which it is carried out (§ 11, stk. 2).
 *
 * @param byArea the modes by the codes of the areas
 */
public record AreaModes(Map<String, Mode> byArea) {

    /** Refuses to be without any area. */
    public AreaModes {
        Require.that(!byArea.isEmpty(), "Vælg mindst ét indsatsområde, og hvordan pålægget gennemføres der.");
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    }

    /** The areas as typed, by the way chosen for them; refused where one is chosen in two ways. */
    public static AreaModes typed(List<String> ownTender, List<String> regionTender, List<String> subAgreement) {
        Map<String, Mode> modes = new LinkedHashMap<>();
        put(modes, ownTender, Mode.JC_TENDER);
        put(modes, regionTender, Mode.REGION_TENDER_ON_BEHALF);
        put(modes, subAgreement, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK);
        return new AreaModes(modes);
    }

    private static void put(Map<String, Mode> modes, List<String> areas, Mode mode) {
        areas.forEach(area -> {
            Mode other = modes.put(area, mode);
            Require.that(
                    other == null || other == mode,
                    "Et indsatsområde kan kun gennemføres på én måde. Sæt kryds ved det ét sted.");
        });
    }

    /** The way in which the area is carried out, which is one of these. */
    public Mode of(EffortArea area) {
        return Objects.requireNonNull(byArea.get(area.code()), area::code);
    }

    /** The codes of the areas. */
    public List<String> areas() {
        return List.copyOf(byArea.keySet());
    }

    /** The codes of the areas that are carried out in the mode. */
    public List<String> areas(Mode mode) {
        return byArea.keySet().stream().filter(area -> byArea.get(area) == mode).toList();
    }

    /** One line for each area, for example {@code Revalidering: De ansvarlige gennemfører selv udbud af indsatsområdet}. */
    public List<String> danish(List<EffortArea> areas) {
        return areas.stream()
                .filter(area -> byArea.containsKey(area.code()))
                .map(area -> area.name() + ": " + of(area).danish())
                .toList();
    }
}
