package dk.raadslag.support.form;

import java.time.LocalDate;

/** An exempt party records its contract with another provider; starts the process. */
public final class RecordOwnContractForm extends Form<RecordOwnContractForm> {

    public RecordOwnContractForm jobcentreId(String text) {
        return with("jobcentreId", text);
    }

    public RecordOwnContractForm effortArea(String text) {
        return with("effortArea", text);
    }

    public RecordOwnContractForm frameworkTitle(String text) {
        return with("frameworkTitle", text);
    }

    public RecordOwnContractForm provider(String text) {
        return with("provider", text);
    }

    public RecordOwnContractForm volume(String text) {
        return with("volume", text);
    }

    public RecordOwnContractForm price(Number number) {
        return with("price", number);
    }

    public RecordOwnContractForm startsOn(LocalDate day) {
        return with("startsOn", day);
    }

    public RecordOwnContractForm endsOn(LocalDate day) {
        return with("endsOn", day);
    }
}
