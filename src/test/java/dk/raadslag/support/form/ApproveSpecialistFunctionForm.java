package dk.raadslag.support.form;

/** The minister answers whether a specialist function is approved. */
public final class ApproveSpecialistFunctionForm extends Form<ApproveSpecialistFunctionForm> {

    public ApproveSpecialistFunctionForm decision(String code) {
        return with("decision", code);
    }

    public ApproveSpecialistFunctionForm answerReason(String text) {
        return with("answerReason", text);
    }
}
