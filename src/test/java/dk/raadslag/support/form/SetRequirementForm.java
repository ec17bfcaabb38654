package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office sets a result requirement. */
public final class SetRequirementForm extends Form<SetRequirementForm> {

    public SetRequirementForm step(String code) {
        return with("step", code);
    }

    public SetRequirementForm indicator(String text) {
        return with("indicator", text);
    }

    public SetRequirementForm area(String code) {
        return with("area", code);
    }

    public SetRequirementForm baseline(Number number) {
        return with("baseline", number);
    }

    public SetRequirementForm target(Number number) {
        return with("target", number);
    }

    public SetRequirementForm direction(String code) {
        return with("direction", code);
    }

    public SetRequirementForm unit(String text) {
        return with("unit", text);
    }

    public SetRequirementForm dueDate(LocalDate day) {
        return with("dueDate", day);
    }

    public SetRequirementForm dataSource(String code) {
        return with("dataSource", code);
    }
}
