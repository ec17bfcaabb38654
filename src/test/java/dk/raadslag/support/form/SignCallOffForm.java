package dk.raadslag.support.form;

import java.time.LocalDate;

/** A responsible party makes the sub-agreement that it has called off. */
public final class SignCallOffForm extends Form<SignCallOffForm> {

    public SignCallOffForm callOffStep(String code) {
        return with("callOffStep", code);
    }

    public SignCallOffForm volume(String text) {
        return with("volume", text);
    }

    public SignCallOffForm price(Number number) {
        return with("price", number);
    }

    public SignCallOffForm startsOn(LocalDate day) {
        return with("startsOn", day);
    }

    public SignCallOffForm endsOn(LocalDate day) {
        return with("endsOn", day);
    }

    public SignCallOffForm reason(String text) {
        return with("reason", text);
    }
}
