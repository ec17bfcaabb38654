package dk.raadslag.overview;

import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an agreement in force requires (§ 11, stk. 1). */
public record AgreedRequirement(
        String caseNumber,
        String effortArea,
        String areaName,
        String indicator,
        BigDecimal baseline,
        BigDecimal target,
        boolean higher,
        String unit,
        LocalDate dueDate) {

    /** For example {@code Sygedagpenge, andel rettidige samtaler: fra 62 til mindst 90 pct. senest den 31. december 2007}. */
    public String sentence() {
        return "%s, %s: fra %s til %s %s senest den %s"
                .formatted(areaName, indicator, Danish.number(baseline), bound(), unit, Danish.date(dueDate));
    }

    /** For example {@code mindst 90}. */
    String bound() {
        return (higher ? "mindst " : "højst ") + Danish.number(target);
    }
}
