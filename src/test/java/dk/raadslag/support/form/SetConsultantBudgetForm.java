package dk.raadslag.support.form;

/** The director sets the budget for consultants; starts the process. */
public final class SetConsultantBudgetForm extends Form<SetConsultantBudgetForm> {

    public SetConsultantBudgetForm regionCode(String code) {
        return with("regionCode", code);
    }

    public SetConsultantBudgetForm budgetYear(Number number) {
        return with("budgetYear", number);
    }

    public SetConsultantBudgetForm budgetAmount(Number number) {
        return with("budgetAmount", number);
    }
}
