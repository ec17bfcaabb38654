package dk.raadslag.support.form;

/** The director assesses whether the order is carried out. */
public final class AssessComplianceForm extends Form<AssessComplianceForm> {

    public AssessComplianceForm compliance(String code) {
        return with("compliance", code);
    }

    public AssessComplianceForm assessment(String text) {
        return with("assessment", text);
    }
}
