package dk.raadslag.grant;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantCommitment.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.MarkdownText;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts of an application and of what became of it in short, as Markdown for a form. */
@Component
class GrantOverview {

    private final GrantApplications applications;
    private final GrantCommitments commitments;
    private final GrantBudgets budgets;
    private final GrantReports reports;
    private final CriteriaOfTheCouncils criteria;
    private final BudgetYear budgetYear;

    GrantOverview(
            GrantApplications applications,
            GrantCommitments commitments,
            GrantBudgets budgets,
            GrantReports reports,
            CriteriaOfTheCouncils criteria,
            BudgetYear budgetYear) {
        this.applications = applications;
        this.commitments = commitments;
        this.budgets = budgets;
        this.reports = reports;
        this.criteria = criteria;
        this.budgetYear = budgetYear;
    }

    /** Who applies for what, what was found and advised, what the council has, and what is promised, asked for and paid. */
    String of(CaseNumber number) {
        GrantApplication application = applications.application(number);
        return terms(application) + assessed(application) + money(application) + committed(number);
    }

    private static String terms(GrantApplication application) {
        GrantApplication.Terms terms = application.terms();
        GrantApplication.Layoff layoff = application.layoff();
        String company = layoff == null
                ? ""
                : line("Virksomhed", layoff.company())
                        + line("Branche", layoff.trade())
                        + line("Ansatte", Danish.number(layoff.staffTotal()))
                        + line("Afskedigede", Danish.number(layoff.staffDismissed()));
        return company
                + line("Ansøger", terms.applicant())
                + line("Formål", terms.purpose())
                + line("Deltagere", Danish.number(terms.participants()))
                + line("Søgt om", Danish.amount(terms.amount()));
    }

    private static String assessed(GrantApplication application) {
        GrantApplication.Assessment made = application.assessment();
        if (made == null) {
            return "";
        }
        String advice = made.adviceReason() == null ? "" : line("Vejledende vurdering", made.adviceReason());
        String presentation = application.presentation();
        return line("Regionskontorets vurdering", made.words())
                + advice
                + (presentation == null ? "" : line("Sekretariatets fremstilling", presentation));
    }

    private String money(GrantApplication application) {
        int year = budgetYear.current();
        RegionCode region = application.regionCode();
        String wording = criteria.inForce(region, application.type(), year)
                .map(GrantCriteria::wording)
                .orElse("ingen endnu");
        String left = Danish.amount(budgets.left(region, application.type(), year));
        String known = application.type().needsCriteria() ? line("Rådets kriterier for " + year, wording) : "";
        return known + line("Tilbage af bevillingen for " + year, left);
    }

    private String committed(CaseNumber number) {
        return commitments
                .findByNumberAndStatusIn(number, List.of(Status.RESERVED, Status.COMMITTED))
                .map(commitment -> line("Bevilget af rådet", Danish.amount(commitment.granted()))
                        + line("Udbetalt", Danish.amount(commitment.paid()))
                        + reports.latest(commitment.decisionId())
                                .map(GrantOverview::reported)
                                .orElse(""))
                .orElse("");
    }

    private static String reported(GrantReport report) {
        return line("Seneste afrapportering", report.wording())
                + line("Heri ønskes udbetalt", Danish.amount(report.amount()));
    }

    private static String line(String name, String text) {
        return "- %s: %s\n".formatted(name, MarkdownText.escaped(text));
    }
}
