package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The regional office writes the report on the labour market. */
public final class DraftLabourMarketReportForm extends Form<DraftLabourMarketReportForm> {

    public DraftLabourMarketReportForm strategyVersion(@Nullable String text) {
        return with("strategyVersion", text);
    }

    public DraftLabourMarketReportForm development(String text) {
        return with("development", text);
    }

    public DraftLabourMarketReportForm shortages(String text) {
        return with("shortages", text);
    }

    public DraftLabourMarketReportForm unemployment(String text) {
        return with("unemployment", text);
    }

    public DraftLabourMarketReportForm conclusions(String text) {
        return with("conclusions", text);
    }
}
