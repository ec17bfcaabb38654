package dk.raadslag.support;

import dk.raadslag.support.form.ApproveAnalysisForm;
import dk.raadslag.support.form.ApproveLabourMarketReportForm;
import dk.raadslag.support.form.BeginLabourMarketReportForm;
import dk.raadslag.support.form.ConductAnalysisForm;
import dk.raadslag.support.form.DraftLabourMarketReportForm;
import dk.raadslag.support.form.ProvideAnalysisForm;
import dk.raadslag.support.form.StartIndependentAnalysisForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Office and director of Nordjylland report on their labour market and carry out analyses (§ 8). */
@Component
public class MarketDesk {

    private final Office office;

    MarketDesk(Office office) {
        this.office = office;
    }

    /** The office begins the report on a half of a year, {@code 1} or {@code 2}; returns the number. */
    public String begin(int year, String half) {
        return office.as("region-NJ")
                .start(
                        "labour-market-monitoring",
                        new BeginLabourMarketReportForm()
                                .regionCode("NJ")
                                .year(year)
                                .halfYear(half))
                .getBusinessKey();
    }

    /** The office writes the report, with these conclusions. */
    public void write(String number, String conclusions) {
        office.as("region-NJ").complete(number, form().conclusions(conclusions));
    }

    /** A report filled in. */
    public DraftLabourMarketReportForm form() {
        return new DraftLabourMarketReportForm()
                .strategyVersion("National overvågningsstrategi af 15. december 2006")
                .development("Beskæftigelsen stiger.")
                .shortages("Elektrikere i hele regionen.")
                .unemployment("Kontor og handel i Vendsyssel.")
                .conclusions("Flere skal efteruddannes.");
    }

    /** A report that waits for the director; returns the number. */
    public String written(int year, String half) {
        String number = begin(year, half);
        office.as("region-NJ").complete(number, form());
        return number;
    }

    /** The director's decision: {@code APPROVE} or {@code RETURN}. */
    public void decide(String number, String decision, @Nullable String remark) {
        office.as("rd-NJ")
                .complete(
                        number,
                        new ApproveLabourMarketReportForm().decision(decision).remark(remark));
    }

    /** The office describes an analysis of Jobcenter Aalborg; returns the number. */
    public String describe() {
        return describe("region-NJ", "JC-0851");
    }

    /** An office describes an analysis of a jobcentre in Nordjylland; returns the number. */
    public String describe(String office, @Nullable String jobcentre) {
        return this.office
                .as(office)
                .start(
                        "independent-analysis",
                        new StartIndependentAnalysisForm()
                                .regionCode("NJ")
                                .subject("Unge uden uddannelse")
                                .analysisReason("Antallet stiger.")
                                .analysisSources("Jobindsats.dk og interview.")
                                .analysedJobcentre(jobcentre))
                .getBusinessKey();
    }

    /** The office writes what the analysis shows. */
    public void conduct(String number, String result) {
        office.as("region-NJ").complete(number, new ConductAnalysisForm().analysisResult(result));
    }

    /** An analysis that waits for the director; returns the number. */
    public String analysed() {
        String number = describe();
        conduct(number, "De unge mangler praktikpladser.");
        return number;
    }

    /** The director approves the analysis and makes it available to the jobcentres. */
    public void approveFor(String number, String... jobcentres) {
        office.as("rd-NJ")
                .complete(
                        number, new ApproveAnalysisForm().decision("APPROVE").provisionJobcentres(List.of(jobcentres)));
    }

    /** The director of Nordjylland makes the analysis available to one more jobcentre. */
    public void provide(String number, String jobcentre) {
        office.as("rd-NJ")
                .start(
                        "analysis-provision",
                        new ProvideAnalysisForm().caseNumber(number).jobcentreId(jobcentre));
    }

    /** The director's decision about the analysis: {@code APPROVE}, {@code RETURN} or {@code DROP}. */
    public void decideAnalysis(String number, String decision, @Nullable String remark) {
        office.as("rd-NJ")
                .complete(number, new ApproveAnalysisForm().decision(decision).remark(remark));
    }
}
