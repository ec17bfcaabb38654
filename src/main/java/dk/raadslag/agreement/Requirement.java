package dk.raadslag.agreement;

import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result requirement, made so that it can be established on a documented basis whether the result is reached
 * (§ 11, stk. 1).
 *
 * @param areaName the effort area's Danish name
 * @param actual what was reached when the agreement ran out, or null
 */
record Requirement(
        UUID id,
        UUID agreementId,
        String effortArea,
        String areaName,
        String indicator,
        BigDecimal baseline,
        BigDecimal target,
        Direction direction,
        String unit,
        LocalDate dueDate,
        DataSource dataSource,
        BigDecimal actual,
        String evidence,
        Outcome outcome) {

    /** For example {@code Andel rettidige samtaler: fra 62 til mindst 90 procent senest den 31. december 2007}. */
    public String sentence() {
        return "%s: fra %s til %s %s %s senest den %s"
                .formatted(
                        indicator,
                        Danish.number(baseline),
                        direction.bound(),
                        Danish.number(target),
                        unit,
                        Danish.date(dueDate));
    }

    boolean isDocumented() {
        return outcome != null && outcome.isDocumented();
    }
}
