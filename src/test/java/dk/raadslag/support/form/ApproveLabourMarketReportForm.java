package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The director approves the report on the labour market, or sends it back. */
public final class ApproveLabourMarketReportForm extends Form<ApproveLabourMarketReportForm> {

    public ApproveLabourMarketReportForm decision(String code) {
        return with("decision", code);
    }

    public ApproveLabourMarketReportForm remark(@Nullable String text) {
        return with("remark", text);
    }
}
