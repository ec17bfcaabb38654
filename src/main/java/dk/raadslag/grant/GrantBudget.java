package dk.raadslag.grant;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.journal.CaseNumber;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A region's part of a grant of the state in a year.
 *
 * @param number its matter
 * @param funds its money; what is reserved is granted by the council and not promised yet
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record GrantBudget(
        @Id CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        int year,
        @Embedded.Empty Funds funds,
        @Version @Nullable Integer version) {

    /** The budget with its money moved. */
    GrantBudget with(UnaryOperator<Funds> step) {
        return new GrantBudget(number, regionCode, type, year, step.apply(funds), version);
    }
}
