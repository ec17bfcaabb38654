package dk.raadslag.support.form;

/** The regional office selects the consultant. */
public final class SelectConsultantForm extends Form<SelectConsultantForm> {

    public SelectConsultantForm consultantKind(String code) {
        return with("consultantKind", code);
    }

    public SelectConsultantForm providerName(String text) {
        return with("providerName", text);
    }

    public SelectConsultantForm peerJobcentre(String code) {
        return with("peerJobcentre", code);
    }

    public SelectConsultantForm agreedPrice(Number number) {
        return with("agreedPrice", number);
    }

    public SelectConsultantForm noConsultantReason(String text) {
        return with("noConsultantReason", text);
    }
}
