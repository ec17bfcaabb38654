package dk.raadslag.support.form;

import java.util.List;

/** Arbejdsmarkedsstyrelsen drafts the goals of the year. */
public final class DraftGoalsForm extends Form<DraftGoalsForm> {
    public DraftGoalsForm goalRows(List<GoalRow> rows) {
        return with("goalRows", rows);
    }
}
