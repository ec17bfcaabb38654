package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the regional office documents about a jobcentre (§ 8, stk. 2).
 *
 * @param failingAreas codes of effort areas, at least one
 * @param deviation null where the ground is a breach of law alone
 * @param evidence what the documentation shows, in words
 */
public record Documentation(
        LocalDate periodFrom,
        LocalDate periodTo,
        List<String> failingAreas,
        Ground ground,
        Deviation deviation,
        String evidence,
        List<Source> sources) {

    private static final int LONGEST_SUMMARY = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The same, checked: a past period, at least one area and one source, figures where the ground is a deviation. */
    Documentation checked(LocalDate today) {
        Require.dateNotAfter("Periode til", periodTo, today);
        Require.dateNotAfter("Periode fra", periodFrom, periodTo);
        Require.that(
                !periodFrom.isBefore(EARLIEST),
                "Perioden kan ikke begynde før den %s.".formatted(Danish.date(EARLIEST)));
        Require.some("Indsatsområder", failingAreas);
        Require.some("Kilder", sources);
        Require.that(
                deviation != null || !ground.isDeviation(),
                "Angiv tallene for afvigelsen fra sammenlignelige jobcentre.");
        return new Documentation(
                periodFrom,
                periodTo,
                failingAreas.stream().distinct().toList(),
                ground,
                ground.isDeviation() ? deviation : null,
                Require.text("Dokumentation", evidence),
                sources.stream().distinct().toList());
    }

    String period() {
        return Danish.date(periodFrom) + " – " + Danish.date(periodTo);
    }

    /** The documentation in a few sentences, for the record; the paper holds all of it. */
    String summary(List<EffortArea> areas) {
        String names = areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
        String from = sources.stream().map(Source::danish).collect(Collectors.joining(", "));
        return "Dokumenteret for perioden %s: %s. %s. %sKilder: %s. %s"
                .formatted(
                        period(),
                        names,
                        ground.danish(),
                        deviation == null ? "" : deviation.danish() + " ",
                        from,
                        shortened(evidence));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY) + " …";
    }
}
