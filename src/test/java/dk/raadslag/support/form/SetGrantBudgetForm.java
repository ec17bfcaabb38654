package dk.raadslag.support.form;

/** The director records the region's part of a grant of the state. */
public final class SetGrantBudgetForm extends Form<SetGrantBudgetForm> {
    public SetGrantBudgetForm regionCode(String code) {
        return with("regionCode", code);
    }

    public SetGrantBudgetForm grantType(String code) {
        return with("grantType", code);
    }

    public SetGrantBudgetForm budgetYear(Number value) {
        return with("budgetYear", value);
    }

    public SetGrantBudgetForm budgetAmount(Number value) {
        return with("budgetAmount", value);
    }
}
