package dk.raadslag.grant.payment;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantBudgets;
import dk.raadslag.grant.application.GrantApplication;
import dk.raadslag.grant.application.GrantApplications;
import dk.raadslag.grant.application.GrantCommitment.Status;
import dk.raadslag.grant.application.GrantCommitments;
import dk.raadslag.grant.criteria.CriteriaOfTheCouncils;
import dk.raadslag.grant.criteria.GrantCriteria;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of an application and of what became of it in short. */
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

    /**
     * One of the facts.
     *
     * @param name what it is called, for example {@code Formål}
     */
    record Fact(String name, String text) {

        String danish() {
            return name + ": " + text;
        }

        /** The fact as an item of a list in Markdown, for a form. */
        String markdown() {
            return "- %s: %s".formatted(name, MarkdownText.escaped(text));
        }
    }

    /** Who applies for what, what was found and advised, what the council has, and what is promised, asked for and paid. */
    List<Fact> of(CaseNumber number) {
        GrantApplication application = applications.application(number);
        return Stream.of(terms(application), assessed(application), money(application), committed(number))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> terms(GrantApplication application) {
        GrantApplication.Terms terms = application.terms();
        GrantApplication.Layoff layoff = application.layoff();
        List<Fact> facts = new ArrayList<>();
        if (layoff != null) {
            facts.add(new Fact("Virksomhed", layoff.company()));
            facts.add(new Fact("Branche", layoff.trade()));
            facts.add(new Fact("Ansatte", Danish.number(layoff.staffTotal())));
            facts.add(new Fact("Afskedigede", Danish.number(layoff.staffDismissed())));
        }
        facts.add(new Fact("Ansøger", terms.applicant()));
        facts.add(new Fact("Formål", terms.purpose()));
        facts.add(new Fact("Deltagere", Danish.number(terms.participants())));
        facts.add(new Fact("Søgt om", Danish.amount(terms.amount())));
        return facts;
    }

    private static List<Fact> assessed(GrantApplication application) {
        GrantApplication.Assessment made = application.assessment();
        List<Fact> facts = new ArrayList<>();
        if (made != null) {
            facts.add(new Fact("Regionskontorets vurdering", made.words()));
            add(facts, "Vejledende vurdering", made.adviceReason());
            add(facts, "Sekretariatets fremstilling", application.presentation());
        }
        return facts;
    }

    private List<Fact> money(GrantApplication application) {
        int year = budgetYear.current();
        RegionCode region = application.regionCode();
        List<Fact> facts = new ArrayList<>();
        criteria.inForce(region, application.type(), year)
                .map(GrantCriteria::wording)
                .or(() -> application.type().needsCriteria() ? Optional.of("ingen endnu") : Optional.empty())
                .ifPresent(wording -> facts.add(new Fact("Rådets kriterier for " + year, wording)));
        String left = Danish.amount(budgets.left(region, application.type(), year));
        facts.add(new Fact("Tilbage af bevillingen for " + year, left));
        return facts;
    }

    private List<Fact> committed(CaseNumber number) {
        List<Fact> facts = new ArrayList<>();
        commitments
                .findByNumberAndStatusIn(number, List.of(Status.RESERVED, Status.COMMITTED))
                .ifPresent(commitment -> {
                    facts.add(new Fact("Bevilget af rådet", Danish.amount(commitment.granted())));
                    facts.add(new Fact("Udbetalt", Danish.amount(commitment.paid())));
                    reports.latest(commitment.decisionId()).ifPresent(report -> {
                        facts.add(new Fact("Seneste afrapportering", report.wording()));
                        facts.add(new Fact("Heri ønskes udbetalt", Danish.amount(report.amount())));
                    });
                });
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact(name, text));
        }
    }
}
