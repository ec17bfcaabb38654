package dk.raadslag.support.form;

/** The regional office documents the result of the next requirement. */
public final class DocumentResultForm extends Form<DocumentResultForm> {

    public DocumentResultForm basis(String code) {
        return with("basis", code);
    }

    public DocumentResultForm actualValue(Number number) {
        return with("actualValue", number);
    }

    public DocumentResultForm evidence(String text) {
        return with("evidence", text);
    }

    public DocumentResultForm undocumentedReason(String text) {
        return with("undocumentedReason", text);
    }
}
