package dk.raadslag.support.form;

import java.time.LocalDate;

/** The responsible of a jobcentre apply for an exemption; starts the process. */
public final class ApplyForExemptionForm extends Form<ApplyForExemptionForm> {

    public ApplyForExemptionForm jobcentreId(String text) {
        return with("jobcentreId", text);
    }

    public ApplyForExemptionForm effortArea(String text) {
        return with("effortArea", text);
    }

    public ApplyForExemptionForm frameworkTitle(String text) {
        return with("frameworkTitle", text);
    }

    public ApplyForExemptionForm reasons(String text) {
        return with("reasons", text);
    }

    public ApplyForExemptionForm ownEffort(String text) {
        return with("ownEffort", text);
    }

    public ApplyForExemptionForm ownResults(String text) {
        return with("ownResults", text);
    }

    public ApplyForExemptionForm newFacts(String text) {
        return with("newFacts", text);
    }

    public ApplyForExemptionForm wishedFrom(LocalDate day) {
        return with("wishedFrom", day);
    }

    public ApplyForExemptionForm wishedTo(LocalDate day) {
        return with("wishedTo", day);
    }
}
