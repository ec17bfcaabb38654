package dk.raadslag.support.form;

import java.util.List;

/** The regional office documents a problem that the monitoring points at. */
public final class DocumentResultProblemForm extends Form<DocumentResultProblemForm> {

    public DocumentResultProblemForm evidence(String text) {
        return with("evidence", text);
    }

    public DocumentResultProblemForm sources(List<String> codes) {
        return with("sources", codes);
    }

    public DocumentResultProblemForm analysisNumber(String number) {
        return with("analysisNumber", number);
    }
}
