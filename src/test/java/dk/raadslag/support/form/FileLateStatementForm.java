package dk.raadslag.support.form;

import java.time.LocalDate;

/** The responsible, or the regional office for them, file something in a closed matter; starts the process. */
public final class FileLateStatementForm extends Form<FileLateStatementForm> {

    public FileLateStatementForm caseNumber(String text) {
        return with("caseNumber", text);
    }

    public FileLateStatementForm statement(String text) {
        return with("statement", text);
    }

    public FileLateStatementForm receivedOn(LocalDate day) {
        return with("receivedOn", day);
    }
}
