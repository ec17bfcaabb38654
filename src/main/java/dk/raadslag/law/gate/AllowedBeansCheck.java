package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds files that name a bean in another way than the law table allows. */
final class AllowedBeansCheck {

    private final LawTable table;
    private final Predicate<String> isBean;

    AllowedBeansCheck(LawTable table, Predicate<String> isBean) {
        this.table = table;
        this.isBean = isBean;
    }

    /** Objections to one file, given the places in its processes that the table has been held against. */
    List<Violation> objections(String file, byte[] xml, List<BeanReference> places) {
        ModelFileScan mentions = ModelFileScan.in(xml, table.free()::containsKey);
        List<Violation> objections = new ArrayList<>();
        mentions.waysRound().forEach(way -> objections.add(new Violation(null, sentence(file, way))));
        for (Map.Entry<String, Integer> mention : mentions.counts().entrySet()) {
            String name = mention.getKey();
            long known =
                    places.stream().filter(place -> place.bean().equals(name)).count();
            if (table.isAct(name) ? mention.getValue() > known : isForbidden(name)) {
                objections.add(new Violation(table.ruleOf(name), sentence(file, name)));
            }
        }
        return objections;
    }

    private boolean isForbidden(String name) {
        return name.contains(".") || isBean.test(name) && !table.free().containsKey(name);
    }

    private String sentence(String file, String name) {
        return table.isAct(name)
                ? "Filen %s nævner handlingen %s et sted, hvor lovtabellen ikke giver den plads.".formatted(file, name)
                : "Filen %s nævner %s, som modeller ikke må bruge. Brug kun det, lovtabellen nævner."
                        .formatted(file, name);
    }
}
