package dk.raadslag.grant.payment;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantBudgets;
import dk.raadslag.grant.application.GrantCommitment;
import dk.raadslag.grant.application.GrantCommitments;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the region pays of a commitment: one officer registers the applicant's report, another approves it. */
@Component
@PartOfAnAct
class ReportProcedure {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final GrantCommitments commitments;
    private final GrantReports reports;
    private final GrantPayments payments;
    private final GrantBudgets budgets;
    private final CaseRecord record;
    private final Clock clock;

    ReportProcedure(
            GrantCommitments commitments,
            GrantReports reports,
            GrantPayments payments,
            GrantBudgets budgets,
            CaseRecord record,
            Clock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.payments = payments;
        this.budgets = budgets;
        this.record = record;
        this.clock = clock;
    }

    /** Registers a report within what is left of the commitment. */
    GrantReport register(UUID decisionId, GrantReport.Typed typed, Actor officer) {
        GrantCommitment commitment = commitments.locked(decisionId);
        GrantReport report = reports.save(GrantReport.of(commitment, typed, officer, OffsetDateTime.now(clock)));
        String text = "%s er registreret. Der ønskes udbetalt %s %s"
                .formatted(
                        report.last() ? "Ansøgerens sidste afrapportering" : "Ansøgerens afrapportering",
                        Danish.amount(report.amount()),
                        report.wording());
        record.add(commitment.number(), officer, "registerGrantReport", PARAGRAPH, text);
        return report;
    }

    /** Approves the newest report and pays it; refuses the officer who registered it. */
    void approve(UUID decisionId, Actor officer) {
        GrantCommitment commitment = commitments.locked(decisionId);
        GrantReport report = latest(decisionId);
        GrantPayment.requireAnother(report, officer);
        if (report.amount().signum() > 0) {
            payments.save(GrantPayment.of(report, officer, OffsetDateTime.now(clock)));
            commitments.save(commitment.pay(report.amount()));
            budgets.move(
                    commitment.regionCode(), commitment.type(), commitment.year(), funds -> funds.pay(report.amount()));
        }
        String text = "Afrapporteringen er godkendt, og %s er udbetalt.".formatted(Danish.amount(report.amount()));
        record.add(commitment.number(), officer, "approveGrantPayment", PARAGRAPH, text);
    }

    /** Sends the newest report back to the officer who registered it. */
    void sendBack(UUID decisionId, String remark, Actor officer) {
        GrantReport report = latest(decisionId);
        GrantPayment.requireAnother(report, officer);
        String text = "Afrapporteringen er ikke godkendt. Intet er udbetalt. Begrundelse: " + remark;
        record.add(report.number(), officer, "approveGrantPayment", PARAGRAPH, text);
    }

    private GrantReport latest(UUID decisionId) {
        return reports.latest(decisionId)
                .orElseThrow(() -> new Refusal("Der er ikke registreret nogen afrapportering."));
    }
}
