package dk.raadslag.support.form;

/** The director assesses an order whose deadline has passed. */
public final class AssessOverdueOrderForm extends Form<AssessOverdueOrderForm> {

    public AssessOverdueOrderForm compliance(String code) {
        return with("compliance", code);
    }

    public AssessOverdueOrderForm assessment(String text) {
        return with("assessment", text);
    }
}
