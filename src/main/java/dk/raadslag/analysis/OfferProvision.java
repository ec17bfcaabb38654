package dk.raadslag.analysis;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers the jobcentres of the region, to which an analysis may be made available. */
@Component
class OfferProvision implements TaskListener {

    private final IndependentAnalyses analyses;
    private final Authorities authorities;

    OfferProvision(IndependentAnalyses analyses, Authorities authorities) {
        this.analyses = analyses;
        this.authorities = authorities;
    }

    @Override
    public void notify(DelegateTask task) {
        RegionCode region = analyses.analysis(CaseProcess.caseNumber(task)).regionCode();
        task.setVariableLocal(
                "jobcentreOptions",
                Options.of(authorities.jobcentres().stream()
                        .filter(jobcentre -> jobcentre.regionCode() == region)
                        .map(jobcentre -> new Option(jobcentre.id(), jobcentre.name()))
                        .toList()));
    }
}
