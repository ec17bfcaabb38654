package dk.raadslag.support.form;

import java.time.LocalDate;

/** The consultant delivers. */
public final class DeliverAssistanceForm extends Form<DeliverAssistanceForm> {

    public DeliverAssistanceForm deliveredOn(LocalDate day) {
        return with("deliveredOn", day);
    }

    public DeliverAssistanceForm deliveryReport(String text) {
        return with("deliveryReport", text);
    }
}
