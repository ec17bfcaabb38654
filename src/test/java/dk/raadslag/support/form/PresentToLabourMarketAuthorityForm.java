package dk.raadslag.support.form;

/** The labour market authority decides on what the council maintains. */
public final class PresentToLabourMarketAuthorityForm extends Form<PresentToLabourMarketAuthorityForm> {

    public PresentToLabourMarketAuthorityForm verdict(String code) {
        return with("verdict", code);
    }

    public PresentToLabourMarketAuthorityForm rule(String text) {
        return with("rule", text);
    }

    public PresentToLabourMarketAuthorityForm remedy(String text) {
        return with("remedy", text);
    }

    public PresentToLabourMarketAuthorityForm reason(String text) {
        return with("reason", text);
    }
}
