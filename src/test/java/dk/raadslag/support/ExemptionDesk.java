package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.ApplyForExemptionForm;
import dk.raadslag.support.form.AssessEffortAndResultsForm;
import dk.raadslag.support.form.BeginExemptionReassessmentForm;
import dk.raadslag.support.form.DecideExemptionForm;
import dk.raadslag.support.form.DecideExemptionReassessmentForm;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Takes an exemption from a framework agreement from its application to the point that a test is about. */
@Component
public class ExemptionDesk {

    private final Office office;
    private final CouncilRoom council;
    private final TestClock clock;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Matters matters;

    ExemptionDesk(
            Office office,
            CouncilRoom council,
            TestClock clock,
            Frameworks frameworks,
            Authorities authorities,
            Matters matters) {
        this.office = office;
        this.council = council;
        this.clock = clock;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.matters = matters;
    }

    /** The responsible of the jobcentre are exempt from the framework agreement from today, for a year or as long as it lasts. */
    public String exempt(UUID frameworkId, String jobcentreId) {
        String number = heard(frameworkId, jobcentreId, "FOR");
        grant(number, lastDay(frameworkId));
        return number;
    }

    /** The responsible apply; returns the number of their application. */
    public String apply(UUID frameworkId, String jobcentreId) {
        return start(jobcentreId, application(frameworkId, jobcentreId)).getBusinessKey();
    }

    /** Whoever answers for the area of the form sends it. */
    public ProcessInstance start(String jobcentreId, ApplyForExemptionForm form) {
        String area = (String) form.values().get("effortArea");
        return office.as(authorities.responsibleGroup(
                        jobcentreId, authorities.effortArea(area).kind()))
                .start("framework-exemption", form);
    }

    /** An application for a year, or as long as the framework agreement lasts, that lacks nothing. */
    public ApplyForExemptionForm application(UUID frameworkId, String jobcentreId) {
        Registered framework = frameworks.registered(frameworkId);
        return new ApplyForExemptionForm()
                .jobcentreId(jobcentreId)
                .effortArea(framework.effortArea())
                .frameworkTitle(framework.title())
                .reasons("Målgruppen er stor hos os.")
                .ownEffort("Vi har et fast hold med virksomhedspraktik.")
                .ownResults("Halvdelen er i arbejde efter et halvt år.")
                .wishedFrom(clock.today())
                .wishedTo(lastDay(frameworkId));
    }

    /** The office assesses the application as a special case with good results. */
    public void assess(String number) {
        region(number)
                .complete(
                        number,
                        new AssessEffortAndResultsForm()
                                .assessmentStep("COMPLETE")
                                .effortText("Indsatsen følger målgruppen tæt.")
                                .effortGrade("STRONG")
                                .resultsText("12 pct. flere i arbejde end hos sammenlignelige jobcentre.")
                                .resultsGrade("BETTER")
                                .specialCase(true));
    }

    /** The application is assessed, and the council has said what it thinks. */
    public String heard(UUID frameworkId, String jobcentreId, String position) {
        String number = apply(frameworkId, jobcentreId);
        assess(number);
        council.involve(number, position);
        return number;
    }

    /** The director exempts from today on. */
    public void grant(String number, LocalDate last) {
        director(number).complete(number, grantForm(last));
    }

    /** What the director sends to exempt from today on. */
    public DecideExemptionForm grantForm(LocalDate last) {
        return new DecideExemptionForm()
                .decision("GRANT")
                .reason("Jobcenteret har et særligt samarbejde med byens virksomheder.")
                .conditions("Resultaterne fastholdes.")
                .exemptFrom(clock.today())
                .exemptTo(last);
    }

    /** The director refuses. */
    public void deny(String number) {
        director(number)
                .complete(
                        number,
                        new DecideExemptionForm().decision("DENY").reason("Rammeaftalens aktører når længere."));
    }

    /** The office takes the exemption up for reassessment. */
    public ProcessInstance reassess(String number) {
        return region(number)
                .start(
                        "exemption-reassessment",
                        new BeginExemptionReassessmentForm()
                                .caseNumber(number)
                                .effortText("Holdet er nedlagt.")
                                .resultsText("Kun hver tiende er i arbejde."));
    }

    /** The director revokes the exemption from the day on. */
    public void revoke(String number, LocalDate first) {
        director(number)
                .complete(
                        number,
                        new DecideExemptionReassessmentForm()
                                .decision("REVOKE")
                                .reason("Grundlaget er faldet bort.")
                                .revokedFrom(first));
    }

    private LocalDate lastDay(UUID frameworkId) {
        LocalDate end = frameworks.registered(frameworkId).validTo();
        LocalDate year = clock.today().plusYears(1);
        return end.isBefore(year) ? end : year;
    }

    private Office.Person region(String number) {
        return office.as("region-" + matters.matter(CaseNumber.of(number)).regionCode());
    }

    private Office.Person director(String number) {
        return office.as("rd-" + matters.matter(CaseNumber.of(number)).regionCode());
    }
}
