package dk.raadslag.agreement;

import dk.raadslag.agreement.Requirement.Direction;
import dk.raadslag.agreement.Requirement.Measure;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Source;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A result requirement as it was typed. */
public record NewRequirement(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String direction,
        @Nullable String unit,
        @Nullable LocalDate dueDate,
        @Nullable String dataSource) {

    private static final int LONGEST_UNIT = 60;
    private static final int LONGEST_INDICATOR = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    /**
     * The requirement for the draft. Refuses what cannot be documented later: no indicator, baseline, target, date or source, no
     * improvement, or an area or a date outside the agreement.
     *
     * @param position its place among the requirements
     */
    Requirement checkedFor(ImprovementAgreement agreement, AgreementContent content, int position, LocalDate today) {
        Require.that(area != null, "Vælg en mulighed i feltet »Indsatsområde«.");
        Measure measure = measure(today);
        Require.that(
                measure.direction().isImprovement(measure.baseline(), measure.target()),
                "»Mål« skal være en forbedring i forhold til »Udgangspunkt«. Ret målet eller retningen.");
        Require.that(
                agreement.draft().covers(measure.dueDate()),
                "»Frist« skal ligge i aftaleperioden fra %s."
                        .formatted(agreement.draft().period()));
        Require.that(content.covers(area), "»Indsatsområde« skal være et af dem, som aftalen omfatter.");
        return Requirement.of(agreement.id(), position, area, measure);
    }

    private Measure measure(LocalDate today) {
        Direction way = Require.choice("Retning", direction, Direction.class);
        Source source = Require.choice("Datakilde", dataSource, Source.class);
        return new Measure(
                shortText("Indikator", indicator, LONGEST_INDICATOR),
                number("Udgangspunkt", baseline),
                number("Mål", target),
                way,
                shortText("Enhed", unit, LONGEST_UNIT),
                Require.dateAfter("Frist", dueDate, today),
                source);
    }

    /** A number that can be measured: there, not too large, and with at most four decimals, as it is kept. */
    public static BigDecimal number(String field, @Nullable BigDecimal value) {
        BigDecimal number = Require.number(field, value);
        Require.that(
                number.abs().compareTo(LARGEST) < 0
                        && number.stripTrailingZeros().scale() <= DECIMALS,
                "Tallet i feltet »%s« skal være mindre end %s og have højst fire decimaler."
                        .formatted(field, Danish.number(LARGEST)));
        return number.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    private static String shortText(String field, @Nullable String value, int longest) {
        String text = Require.text(field, value);
        Require.that(
                text.length() <= longest,
                "Feltet »%s« må højst fylde %d tegn. Forkort teksten.".formatted(field, longest));
        return text;
    }
}
