package dk.raadslag.support.form;

import java.time.LocalDate;

/** A responsible party calls off under a framework agreement; starts the process. */
public final class StartCallOffForm extends Form<StartCallOffForm> {

    public StartCallOffForm jobcentreId(String text) {
        return with("jobcentreId", text);
    }

    public StartCallOffForm effortArea(String text) {
        return with("effortArea", text);
    }

    public StartCallOffForm frameworkTitle(String text) {
        return with("frameworkTitle", text);
    }

    public StartCallOffForm persons(Number number) {
        return with("persons", number);
    }

    public StartCallOffForm wishedFrom(LocalDate day) {
        return with("wishedFrom", day);
    }

    public StartCallOffForm wishedTo(LocalDate day) {
        return with("wishedTo", day);
    }
}
