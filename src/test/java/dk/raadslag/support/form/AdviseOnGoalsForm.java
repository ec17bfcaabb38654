package dk.raadslag.support.form;

/** Beskæftigelsesrådet advises on the goals. */
public final class AdviseOnGoalsForm extends Form<AdviseOnGoalsForm> {
    public AdviseOnGoalsForm advice(String text) {
        return with("advice", text);
    }

    public AdviseOnGoalsForm integrationAdvice(String text) {
        return with("integrationAdvice", text);
    }
}
