package dk.raadslag.support.form;

/** The regional office begins the report on the labour market in a half-year; starts the process. */
public final class BeginLabourMarketReportForm extends Form<BeginLabourMarketReportForm> {

    public BeginLabourMarketReportForm regionCode(String code) {
        return with("regionCode", code);
    }

    public BeginLabourMarketReportForm year(Number number) {
        return with("year", number);
    }

    public BeginLabourMarketReportForm halfYear(String number) {
        return with("halfYear", number);
    }
}
