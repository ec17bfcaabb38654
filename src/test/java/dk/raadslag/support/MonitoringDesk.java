package dk.raadslag.support;

import dk.raadslag.support.form.BeginMonitoringForm;
import dk.raadslag.support.form.ConfirmResultProblemForm;
import dk.raadslag.support.form.DocumentResultProblemForm;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The regional office of Nordjylland monitors the last quarter of a year. */
@Component
public class MonitoringDesk {

    private final Office office;
    private final Figures figures;
    private final Progress progress;

    MonitoringDesk(Office office, Figures figures, Progress progress) {
        this.office = office;
        this.figures = figures;
        this.progress = progress;
    }

    /** Two quarters in which every jobcentre does equally well. */
    public void even(int year) {
        figures.evenQuarter(LocalDate.of(year, 7, 1));
        figures.evenQuarter(LocalDate.of(year, 10, 1));
    }

    /** Half as many leave for employment as among the peers, in both quarters. */
    public void deviating(int year, String jobcentre, String group) {
        figures.of(jobcentre, LocalDate.of(year, 7, 1), group, "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
        figures.of(jobcentre, LocalDate.of(year, 10, 1), group, "AFGANG_TIL_BESKAEFTIGELSE", 20, 100);
    }

    /** The office begins the monitoring of the last quarter of the year. */
    public ProcessInstance begin(int year) {
        return office.as("region-NJ")
                .start(
                        "result-monitoring",
                        new BeginMonitoringForm().regionCode("NJ").year(year).quarter("4"));
    }

    /** A run that points at one jobcentre; returns its number. */
    public String problem(int year, String jobcentre) {
        even(year);
        deviating(year, jobcentre, "SYGEDAGPENGE");
        return number(begin(year));
    }

    /** The number of a run. */
    public String number(ProcessInstance run) {
        return (String) progress.variable(run, "caseNumber");
    }

    /** The office documents a problem of the run. */
    public void document(String number) {
        office.as("region-NJ").complete(number, form().sources(List.of("JOBINDSATS")));
    }

    /** The office documents a problem of the run, which rests on the analysis, too. */
    public void document(String number, String analysis) {
        office.as("region-NJ")
                .complete(
                        number,
                        form().sources(List.of("JOBINDSATS", "ANALYSIS")).analysisNumber(analysis));
    }

    private static DocumentResultProblemForm form() {
        return new DocumentResultProblemForm().evidence("Det går for langsomt.");
    }

    /** The director decides {@code CONFIRMED} or {@code REJECTED}. */
    public void decide(String number, String decision) {
        var form = new ConfirmResultProblemForm().decision(decision);
        office.as("rd-NJ").complete(number, decision.equals("REJECTED") ? form.reason("Tallene er forkerte.") : form);
    }
}
