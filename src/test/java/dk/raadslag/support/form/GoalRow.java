package dk.raadslag.support.form;

/** A row of the list in {@link DraftGoalsForm}: one goal. */
public final class GoalRow extends Form<GoalRow> {
    public GoalRow goalTitle(String text) {
        return with("goalTitle", text);
    }

    public GoalRow goalWording(String text) {
        return with("goalWording", text);
    }

    public GoalRow goalIntegration(boolean yes) {
        return with("goalIntegration", yes);
    }
}
