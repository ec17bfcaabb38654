package dk.raadslag.support.form;

import java.time.LocalDate;

/** A row of the list in {@link SetRequirementsForm}: one result requirement. */
public final class RequirementRow extends Form<RequirementRow> {

    public RequirementRow indicator(String text) {
        return with("indicator", text);
    }

    public RequirementRow area(String code) {
        return with("area", code);
    }

    public RequirementRow baseline(Number number) {
        return with("baseline", number);
    }

    public RequirementRow target(Number number) {
        return with("target", number);
    }

    public RequirementRow direction(String code) {
        return with("direction", code);
    }

    public RequirementRow unit(String text) {
        return with("unit", text);
    }

    public RequirementRow dueDate(LocalDate day) {
        return with("dueDate", day);
    }

    public RequirementRow dataSource(String code) {
        return with("dataSource", code);
    }
}
