package dk.raadslag.support;

import dk.raadslag.support.form.ApplyForGrantForm;
import dk.raadslag.support.form.ApproveGrantPaymentForm;
import dk.raadslag.support.form.AssessGrantApplicationForm;
import dk.raadslag.support.form.AssessLayoffForm;
import dk.raadslag.support.form.DecideGrantForm;
import dk.raadslag.support.form.IssueGrantCommitmentForm;
import dk.raadslag.support.form.PresentGrantApplicationForm;
import dk.raadslag.support.form.PrioritiseGrantForm;
import dk.raadslag.support.form.ProposeGrantCriteriaForm;
import dk.raadslag.support.form.RegisterGrantReportForm;
import dk.raadslag.support.form.ReportLayoffForm;
import dk.raadslag.support.form.SetGrantBudgetForm;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The grants of the state in Northern Jutland: applied for, decided by the council, promised and paid. */
@Component
public class GrantDesk {

    private static final String ALL = "Alle organisationer var repræsenteret.";
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2100);

    private final Office office;
    private final TestClock clock;
    private final CouncilRoom council;

    GrantDesk(Office office, TestClock clock, CouncilRoom council) {
        this.office = office;
        this.clock = clock;
        this.council = council;
    }

    /** A year that, with the next, no other test has money in, with the amount to grant in it and the council's lawful criteria. */
    public void openYear(int amount) {
        clock.setTo(LocalDate.of(NEXT_YEAR.getAndAdd(2), 6, 1));
        open(amount);
    }

    /** The amount to grant this year, and the council's lawful criteria. */
    public void open(int amount) {
        budget("BOTTLENECK", amount);
        council.findLawful(adopt(propose(), "Metal og sundhed går forud."));
    }

    /** The director records the region's part of the grant this year. */
    public void budget(String type, int amount) {
        office.as("rd-NJ")
                .start(
                        "grant-budget",
                        new SetGrantBudgetForm()
                                .regionCode("NJ")
                                .grantType(type)
                                .budgetYear(clock.today().getYear())
                                .budgetAmount(amount));
    }

    /** The secretariat proposes criteria for this year; returns the number. */
    public String propose() {
        return office.as("secretariat-NJ")
                .start(
                        "grant-criteria",
                        new ProposeGrantCriteriaForm()
                                .regionCode("NJ")
                                .budgetYear(clock.today().getYear())
                                .proposedCriteria("Metal går forud.")
                                .councilMeetingOn(clock.today()))
                .getBusinessKey();
    }

    /** The council decides the criteria today; returns the number. */
    public String adopt(String number, String wording) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new PrioritiseGrantForm()
                                .criteriaOutcome("ADOPT")
                                .criteriaWording(wording)
                                .meetingDate(clock.today())
                                .attendance(ALL));
        return number;
    }

    /** An application from a trade school, as the office registers it. */
    public ApplyForGrantForm application(int amount) {
        return new ApplyForGrantForm()
                .applicantKind("OTHER")
                .regionCode("NJ")
                .applicant("Erhvervsskolen i Aalborg")
                .grantPurpose("Opkvalificering til smede.")
                .participants(20)
                .appliedAmount(amount);
    }

    /** The office registers an application from a trade school; returns the number. */
    public String apply(int amount) {
        return office.as("region-NJ")
                .start("bottleneck-grant", application(amount))
                .getBusinessKey();
    }

    /** What a jobcentre types when a company dismisses some of its staff. */
    public ReportLayoffForm layoff(int staff, int dismissed, int amount) {
        return new ReportLayoffForm()
                .jobcentreId("JC-0851")
                .company("Nordmaskiner A/S")
                .trade("Maskinindustri")
                .staffTotal(staff)
                .staffDismissed(dismissed)
                .initiative("Jobklub på virksomheden.")
                .participants(dismissed)
                .appliedAmount(amount);
    }

    /** The municipality reports a closure with 150 dismissals, and the office assesses it; returns the number. */
    public String reported(int amount) {
        String number = office.as("jc-municipal-0851")
                .start("major-layoff-grant", layoff(150, 150, amount))
                .getBusinessKey();
        office.as("region-NJ")
                .complete(
                        number,
                        new AssessLayoffForm()
                                .applicationState("STANDS")
                                .withinPurpose(true)
                                .needDocumented(true)
                                .assessmentText("Hele virksomheden lukker."));
        return number;
    }

    /** The office finds the application within the purpose. */
    public void assess(String number) {
        office.as("region-NJ")
                .complete(
                        number,
                        new AssessGrantApplicationForm()
                                .applicationState("STANDS")
                                .withinPurpose(true)
                                .needDocumented(true)
                                .assessmentText("Der mangler smede i hele regionen."));
    }

    /** The secretariat lays the application before the council's meeting today. */
    public void present(String number) {
        office.as("secretariat-NJ")
                .complete(
                        number,
                        new PresentGrantApplicationForm()
                                .applicationState("STANDS")
                                .presentationText("Ansøgningen er på dagsordenen.")
                                .plannedMeeting(clock.today()));
    }

    /** An application that the council has before it; returns the number. */
    public String presented(int amount) {
        String number = apply(amount);
        assess(number);
        present(number);
        return number;
    }

    /** What the council decides today. */
    public DecideGrantForm decision(String outcome) {
        return new DecideGrantForm()
                .grantOutcome(outcome)
                .grantWording("Projektet følger rådets kriterier.")
                .meetingDate(clock.today())
                .attendance(ALL);
    }

    /** The council grants the amount today. */
    public void grant(String number, int amount) {
        decide(number, decision("GRANT").grantedAmount(amount));
    }

    /** The chair records the council's treatment. */
    public void decide(String number, DecideGrantForm form) {
        office.as("council-chair-NJ").complete(number, form);
    }

    /** The director promises what was granted. */
    public void commit(String number) {
        office.as("rd-NJ").complete(number, new IssueGrantCommitmentForm());
    }

    /** A grant that is promised; returns the number. */
    public String committed(int applied, int granted) {
        String number = presented(applied);
        grant(number, granted);
        council.findLawful(number);
        commit(number);
        return number;
    }

    /** The office registers a report: {@code PARTIAL} or {@code FINAL}. */
    public void report(String number, String kind, int amount) {
        report(number, kind, amount, clock.today());
    }

    /** The same, received on the day. */
    public void report(String number, String kind, int amount, LocalDate received) {
        office.as("region-NJ")
                .complete(
                        number,
                        new RegisterGrantReportForm()
                                .reportKind(kind)
                                .reportReceivedOn(received)
                                .reportText("Ti deltagere har fået arbejde.")
                                .reportAmount(amount));
    }

    /** A second officer approves the report. */
    public void approve(String number) {
        office.colleague("region-NJ").complete(number, new ApproveGrantPaymentForm().reportDecision("APPROVE"));
    }
}
