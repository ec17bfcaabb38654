package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A region's consultant budget of a year (§ 12).
 *
 * @param number its matter
 * @param funds its money; what is reserved is set aside for offers that are not answered or signed yet
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record ConsultantBudget(
        @Id CaseNumber number,
        RegionCode regionCode,
        int year,
        @Embedded.Empty Funds funds,
        @Version @Nullable Integer version) {

    /** A new budget that nothing is set aside from. */
    static ConsultantBudget of(CaseNumber number, RegionCode regionCode, int year, BigDecimal amount) {
        return new ConsultantBudget(number, regionCode, year, Funds.of(amount), null);
    }

    /** The budget with its money moved. */
    ConsultantBudget with(UnaryOperator<Funds> step) {
        return new ConsultantBudget(number, regionCode, year, step.apply(funds), version);
    }
}
