package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a result problem of a jobcentre (§ 8, stk. 2), as typed.
 *
 * @param failingAreas codes of effort areas, at least one
 * @param deviation null where the ground is a breach of law alone
 * @param evidence in words
 */
record Documentation(
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        List<String> failingAreas,
        Ground ground,
        @Nullable Deviation deviation,
        @Nullable String evidence,
        Sources sources) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The checked documentation: a past period, at least one area and one source, figures where the ground is a deviation. */
    Checked checked(LocalDate today) {
        LocalDate to = Require.dateNotAfter("Periode til", periodTo, today);
        LocalDate from = Require.dateNotAfter("Periode fra", periodFrom, to);
        Require.that(
                !from.isBefore(EARLIEST), "Perioden kan ikke begynde før den %s.".formatted(Danish.date(EARLIEST)));
        Require.some("Indsatsområder", failingAreas);
        Require.some("Kilder", sources.kinds());
        Require.that(
                deviation != null || !ground.isDeviation(),
                "Angiv tallene for afvigelsen fra sammenlignelige jobcentre.");
        return new Checked(
                from,
                to,
                failingAreas.stream().distinct().toList(),
                ground,
                ground.isDeviation() ? deviation : null,
                Require.text("Dokumentation", evidence),
                sources);
    }

    /**
     * Documentation that can be filed.
     *
     * @param deviation null where the ground is a breach of law alone
     */
    record Checked(
            LocalDate periodFrom,
            LocalDate periodTo,
            List<String> failingAreas,
            Ground ground,
            @Nullable Deviation deviation,
            String evidence,
            Sources sources) {

        private static final int LONGEST_SUMMARY = 1000;

        String period() {
            return Danish.date(periodFrom) + " – " + Danish.date(periodTo);
        }

        /** The documentation in a few sentences, for the record; the paper holds all of it. */
        String summary(List<EffortArea> areas) {
            String names = areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
            String from = String.join(", ", sources.danish());
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
}
