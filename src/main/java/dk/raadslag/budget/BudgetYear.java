package dk.raadslag.budget;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The years that the budgets of the regions are for. */
@Component
public class BudgetYear {

    private final Clock clock;

    BudgetYear(Clock clock) {
        this.clock = clock;
    }

    /** The year that what is set aside now is charged to. */
    public int current() {
        return LocalDate.now(clock).getYear();
    }

    /** A budget is set for this year and the next; refuses any other. */
    public void requireOpen(int year) {
        requireOpen(year, "Budgettet kan kun fastsættes for %d og %d.");
    }

    /** Refuses any year but this and the next, which the refusal names. */
    public void requireOpen(int year, String refusal) {
        int now = current();
        Require.that(year == now || year == now + 1, refusal.formatted(now, now + 1));
    }

    /** The year as it was typed; refuses what is no whole number. */
    public static int typed(@Nullable BigDecimal typed) {
        BigDecimal year = Require.number("År", typed);
        Require.that(year.stripTrailingZeros().scale() <= 0, "Året skal skrives som et helt tal, for eksempel 2007.");
        return year.intValue();
    }
}
