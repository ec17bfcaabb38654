package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds beans in a model file that the law table does not allow there, and expressions that reach beyond data. */
final class AllowedBeansCheck {

    private final LawTable table;
    private final Predicate<String> isBean;

    AllowedBeansCheck(LawTable table, Predicate<String> isBean) {
        this.table = table;
        this.isBean = isBean;
    }

    /**
     * The violations of one file.
     *
     * @param checked the references in the file's processes that {@link PlacementCheck} sees: an act may not be named more often
     */
    List<Violation> violations(String file, byte[] xml, BeanReferences checked) {
        ModelFileScan scan = ModelFileScan.of(file, xml, table.free()::containsKey);
        List<Violation> violations = new ArrayList<>();
        scan.forbidden().forEach((text, place) -> violations.add(new Violation(null, sentence(place, text))));
        scan.names().forEach((name, count) -> {
            if (hasItsPlace(name) ? count > checked.to(name).count() : isForbidden(name)) {
                violations.add(new Violation(table.act(name).orElse(null), sentence(scan.placeOf(name), name)));
            }
        });
        return violations;
    }

    /** True for what {@link PlacementCheck} and {@link LetterCheck} check wherever they see it. */
    private boolean hasItsPlace(String name) {
        return table.isAct(name) || name.equals(table.letters().bean());
    }

    private boolean isForbidden(String name) {
        return name.contains(".") || (isBean.test(name) && !table.free().containsKey(name));
    }

    private String sentence(String file, String name) {
        if (name.equals(table.letters().bean())) {
            return "Filen %s nævner %s inde i et udtryk. Et brev sendes af et systemtrin, der har ${%s} som handling (delegate expression)."
                    .formatted(file, name, name);
        }
        return table.isAct(name)
                ? "Filen %s nævner handlingen %s et sted, hvor lovtabellen ikke giver den plads.".formatted(file, name)
                : "Filen %s nævner %s, som modeller ikke må bruge. Brug kun det, lovtabellen nævner."
                        .formatted(file, name);
    }
}
