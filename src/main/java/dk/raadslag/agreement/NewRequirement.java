package dk.raadslag.agreement;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A result requirement as it was typed. */
record NewRequirement(
        String indicator,
        String area,
        BigDecimal baseline,
        BigDecimal target,
        String direction,
        String unit,
        LocalDate dueDate,
        String dataSource) {

    private static final int LONGEST_UNIT = 60;
    private static final int LONGEST_INDICATOR = 500;

    /** Refuses what cannot be documented later: no indicator, baseline, target, date or source, or no improvement. */
    NewRequirement checkedFor(ImprovementAgreement agreement, LocalDate today) {
        Require.that(area != null, "Vælg det indsatsområde, som resultatkravet gælder.");
        Direction way = Require.choice("Retning", direction, Direction.class);
        Require.choice("Datakilde", dataSource, DataSource.class);
        var checked = new NewRequirement(
                shortText("Indikator", indicator, LONGEST_INDICATOR),
                area,
                measure("Udgangspunkt", baseline),
                measure("Mål", target),
                direction,
                shortText("Enhed", unit, LONGEST_UNIT),
                Require.dateAfter("Frist", dueDate, today),
                dataSource);
        Require.that(
                way.isImprovement(checked.baseline, checked.target),
                "Målet skal være en forbedring i forhold til udgangspunktet. Ret målet eller retningen.");
        Require.that(
                agreement.isOn(dueDate),
                "Fristen for resultatkravet skal ligge i aftaleperioden fra %s.".formatted(agreement.period()));
        return checked;
    }

    static BigDecimal measure(String field, BigDecimal value) {
        Require.number(field, value);
        Require.that(
                value.abs().compareTo(new BigDecimal("1000000000")) < 0
                        && value.stripTrailingZeros().scale() <= 4,
                "Tallet i feltet »%s« skal være mindre end %s og have højst fire decimaler."
                        .formatted(field, Danish.number(new BigDecimal("1000000000"))));
        return value;
    }

    private static String shortText(String field, String value, int longest) {
        String text = Require.text(field, value);
        Require.that(
                text.length() <= longest,
                "Feltet »%s« må højst fylde %d tegn. Forkort teksten.".formatted(field, longest));
        return text;
    }
}
