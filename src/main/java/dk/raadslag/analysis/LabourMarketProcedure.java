package dk.raadslag.analysis;

import dk.raadslag.approval.Approvals;
import dk.raadslag.approval.Approvals.Subject;
import dk.raadslag.approval.Written;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a report on the labour market from its beginning to the paper that is made available (§ 8, stk. 1). */
@Component
@PartOfAnAct
class LabourMarketProcedure {

    private static final Subject SUBJECT = new Subject("labour_market", "draft_id");
    private static final String PREFIX = "AMR";
    private static final String PARAGRAPH = "§ 8, stk. 1";
    private static final String TITLE = "Arbejdsmarkedsrapport, ";

    private final LabourMarketReports reports;
    private final Approvals approvals;
    private final Matters matters;
    private final Documents documents;
    private final CaseRecord record;
    private final Clock clock;

    LabourMarketProcedure(
            LabourMarketReports reports,
            Approvals approvals,
            Matters matters,
            Documents documents,
            CaseRecord record,
            Clock clock) {
        this.reports = reports;
        this.approvals = approvals;
        this.matters = matters;
        this.documents = documents;
        this.record = record;
        this.clock = clock;
    }

    /** The director's choices about a written report. */
    enum Decision {
        APPROVE,
        RETURN
    }

    /** Begins the report of a region on a half-year that is over; there is one at most. */
    LabourMarketReport begin(RegionCode region, HalfYear halfYear, Actor actor, String act) {
        Require.that(
                halfYear.last().isBefore(LocalDate.now(clock)),
                "Halvåret er ikke afsluttet. Vælg et tidligere halvår.");
        reports.find(region, halfYear).ifPresent(begun -> {
            throw new Refusal("Rapporten om %s er allerede begyndt i sag %s. Find den under Sager og dokumenter."
                    .formatted(halfYear.danish(), begun.number()));
        });
        CaseNumber number = matters.open(PREFIX, region, null, TITLE + halfYear.danish());
        LabourMarketReport report = new LabourMarketReport(number, region, halfYear);
        reports.add(report);
        String text = "Rapporten om arbejdsmarkedet i %s er begyndt.".formatted(halfYear.danish());
        record.add(number, actor, act, PARAGRAPH, text);
        return report;
    }

    /** The regions that have not begun their report on the half-year that was over last. */
    List<RegionCode> due() {
        return Stream.of(RegionCode.values())
                .filter(region -> reports.find(region, lastHalfYear()).isEmpty())
                .toList();
    }

    /** The half-year that was over last. */
    HalfYear lastHalfYear() {
        return HalfYear.overBefore(LocalDate.now(clock));
    }

    /** Keeps what the office has written. */
    void write(CaseNumber number, ReportText text, Actor office) {
        reports.write(number, text);
        record.add(
                number,
                office,
                "draftLabourMarketReport",
                PARAGRAPH,
                "Rapporten er udarbejdet efter den nationale overvågningsstrategi: " + text.strategy());
    }

    /** Records what the director decides about what was written last; to send it back needs a remark. */
    void decide(CaseNumber number, Decision choice, @Nullable String typedRemark, Actor director) {
        Written<ReportText> draft = written(number);
        Require.that(
                !draft.isDecided(), "Der er allerede taget stilling til denne udgave af rapporten. Se sagens journal.");
        String remark = Require.optionalText("Bemærkning", typedRemark);
        boolean approved = choice == Decision.APPROVE;
        Require.that(approved || remark != null, "Skriv i feltet »Bemærkning«, hvad der skal ændres.");
        approvals.decide(SUBJECT, number, draft, approved, remark, director);
        String text = (approved ? "Rapporten er godkendt." : "Rapporten er sendt tilbage til regionskontoret.")
                + (remark == null ? "" : " Bemærkning: " + remark);
        record.add(number, director, "approveLabourMarketReport", PARAGRAPH, text, choice);
    }

    /** Files the report that the director has approved, once, however often it is asked for. */
    UUID file(CaseNumber number) {
        return approvals.paper(SUBJECT, number).orElseGet(() -> fileApproved(number));
    }

    private UUID fileApproved(CaseNumber number) {
        Written<ReportText> draft = written(number);
        Require.that(
                draft.isApproved(),
                "Regionsdirektøren har ikke godkendt rapporten. Lad direktøren tage stilling først (§ 8, stk. 1).");
        String halfYear = reports.report(number).halfYear().danish();
        UUID paper = documents
                .file(
                        number,
                        "labour-market-report",
                        TITLE + halfYear,
                        Map.of("halfYear", halfYear, "report", draft.text()))
                .id();
        approvals.filed(SUBJECT, number, draft, paper);
        record.add(number, Actor.SYSTEM, "fileLabourMarketReport", PARAGRAPH, "Rapporten er lagt på sagen.", paper);
        return paper;
    }

    private Written<ReportText> written(CaseNumber number) {
        return reports.latest(number)
                .orElseThrow(
                        () -> new Refusal("Rapporten er ikke udarbejdet. Lad regionskontoret udarbejde den først."));
    }
}
