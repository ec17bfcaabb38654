package dk.raadslag.support.form;

/** Somebody applies for the bottleneck grant. */
public final class ApplyForGrantForm extends Form<ApplyForGrantForm> {
    public ApplyForGrantForm applicantKind(String code) {
        return with("applicantKind", code);
    }

    public ApplyForGrantForm jobcentreId(String code) {
        return with("jobcentreId", code);
    }

    public ApplyForGrantForm regionCode(String code) {
        return with("regionCode", code);
    }

    public ApplyForGrantForm applicant(String text) {
        return with("applicant", text);
    }

    public ApplyForGrantForm grantPurpose(String text) {
        return with("grantPurpose", text);
    }

    public ApplyForGrantForm participants(Number value) {
        return with("participants", value);
    }

    public ApplyForGrantForm appliedAmount(Number value) {
        return with("appliedAmount", value);
    }
}
