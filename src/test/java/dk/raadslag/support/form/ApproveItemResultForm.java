package dk.raadslag.support.form;

/** The chair approves what was written of an item. */
public final class ApproveItemResultForm extends Form<ApproveItemResultForm> {

    public ApproveItemResultForm itemAnswer(String code) {
        return with("itemAnswer", code);
    }

    public ApproveItemResultForm remark(String text) {
        return with("remark", text);
    }
}
