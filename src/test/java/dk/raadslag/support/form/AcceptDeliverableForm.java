package dk.raadslag.support.form;

/** The regional office accepts what the consultant delivered, or sends it back. */
public final class AcceptDeliverableForm extends Form<AcceptDeliverableForm> {

    public AcceptDeliverableForm deliverableDecision(String code) {
        return with("deliverableDecision", code);
    }

    public AcceptDeliverableForm deliverableReason(String text) {
        return with("deliverableReason", text);
    }
}
