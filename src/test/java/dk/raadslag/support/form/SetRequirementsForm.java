package dk.raadslag.support.form;

import java.util.List;

/** The regional office sets the result requirements. */
public final class SetRequirementsForm extends Form<SetRequirementsForm> {

    public SetRequirementsForm requirements(List<RequirementRow> rows) {
        return with("requirements", rows);
    }

    public SetRequirementsForm step(String code) {
        return with("step", code);
    }
}
