package dk.raadslag.analysis;

import dk.raadslag.approval.Approvals;
import dk.raadslag.approval.Written;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.document.Documents;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an independent analysis from its description to the paper (notes to § 8). */
@Component
@PartOfAnAct
class AnalysisProcedure {

    static final String PARAGRAPH = "§ 8, stk. 2";

    private final IndependentAnalyses analyses;
    private final Approvals approvals;
    private final Authorities authorities;
    private final Matters matters;
    private final Documents documents;
    private final CaseRecord record;

    AnalysisProcedure(
            IndependentAnalyses analyses,
            Approvals approvals,
            Authorities authorities,
            Matters matters,
            Documents documents,
            CaseRecord record) {
        this.analyses = analyses;
        this.approvals = approvals;
        this.authorities = authorities;
        this.matters = matters;
        this.documents = documents;
        this.record = record;
    }

    /** The director's choices about a result. */
    enum Decision {
        APPROVE("Analysen er godkendt."),
        RETURN("Analysen er sendt tilbage til regionskontoret."),
        DROP("Analysen er opgivet.");

        private final String danish;

        Decision(String danish) {
            this.danish = danish;
        }
    }

    /** Opens a matter for the analysis that was described, and returns its number. */
    CaseNumber describe(RegionCode region, FormInput form, Actor office) {
        String subject = Require.text("Emne", form.text("subject"));
        String reason = Require.text("Begrundelse", form.text("analysisReason"));
        String sources = Require.text("Kilder", form.text("analysisSources"));
        String typed = form.text("analysedJobcentre");
        String jobcentreId = typed == null || typed.isBlank()
                ? null
                : ofRegion(region, typed).id();
        String title = "Analyse: " + subject.lines().findFirst().orElseThrow();
        CaseNumber number = matters.open("ANA", region, null, title);
        analyses.add(new IndependentAnalysis(number, region, jobcentreId, subject, reason, sources));
        record.add(number, office, "describeAnalysis", PARAGRAPH, "Analysen er beskrevet. Emne: " + subject);
        return number;
    }

    private Jobcentre ofRegion(RegionCode region, String id) {
        Jobcentre jobcentre = authorities.jobcentre(id);
        Require.that(
                jobcentre.regionCode() == region,
                "Jobcenteret ligger i en anden region. Vælg et jobcenter i regionen, eller lad feltet stå tomt.");
        return jobcentre;
    }

    /** Keeps the result that the office has written. */
    void conduct(CaseNumber number, @Nullable String typedResult, Actor office) {
        analyses.write(number, Require.text("Resultat", typedResult));
        record.add(number, office, "conductAnalysis", PARAGRAPH, "Analysen er gennemført.");
    }

    /** Records what the director decides about the latest result; anything but an approval needs a remark. */
    void decide(CaseNumber number, Decision choice, @Nullable String typedRemark, Actor director) {
        Written<String> result = latest(number);
        Require.that(!result.isDecided(), "Der er allerede taget stilling til dette resultat. Se sagens journal.");
        String remark = Require.optionalText("Bemærkning", typedRemark);
        Require.that(
                remark != null || choice == Decision.APPROVE,
                "Skriv i feltet »Bemærkning«, hvorfor analysen ikke godkendes.");
        approvals.decide(IndependentAnalyses.SUBJECT, number, result, choice == Decision.APPROVE, remark, director);
        String text = choice.danish + (remark == null ? "" : " Bemærkning: " + remark);
        record.add(number, director, "approveAnalysis", PARAGRAPH, text, choice);
    }

    /** Files the analysis that the director has approved, once, however often it is asked for. */
    UUID file(CaseNumber number) {
        return approvals.paper(IndependentAnalyses.SUBJECT, number).orElseGet(() -> fileApproved(number));
    }

    private UUID fileApproved(CaseNumber number) {
        Written<String> result = latest(number);
        Require.that(
                result.isApproved(),
                "Regionsdirektøren har ikke godkendt analysen. Lad direktøren tage stilling først (§ 8, stk. 2).");
        IndependentAnalysis analysis = analyses.analysis(number);
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("analysis", analysis);
        content.put("result", result.text());
        String jobcentreId = analysis.jobcentreId();
        content.put(
                "analysedJobcentre",
                jobcentreId == null ? null : authorities.jobcentre(jobcentreId).name());
        UUID paper = documents
                .file(number, "independent-analysis", "Analyse", content)
                .id();
        approvals.filed(IndependentAnalyses.SUBJECT, number, result, paper);
        record.add(number, Actor.SYSTEM, "fileAnalysis", PARAGRAPH, "Analysen er lagt på sagen.", paper);
        return paper;
    }

    private Written<String> latest(CaseNumber number) {
        return analyses.latest(number)
                .orElseThrow(
                        () -> new Refusal("Analysen er ikke gennemført. Lad regionskontoret skrive resultatet først."));
    }
}
