package dk.raadslag.support.form;

/** The director offers consultant assistance, or none. */
public final class OfferConsultancyForm extends Form<OfferConsultancyForm> {

    public OfferConsultancyForm consultancyChoice(String code) {
        return with("consultancyChoice", code);
    }

    public OfferConsultancyForm consultancyType(String code) {
        return with("consultancyType", code);
    }

    public OfferConsultancyForm consultancyPurpose(String text) {
        return with("consultancyPurpose", text);
    }

    public OfferConsultancyForm consultancyCeiling(Number number) {
        return with("consultancyCeiling", number);
    }
}
