package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The responsible of a jobcentre apply for an exemption (§ 9, stk. 4). */
@Component
class ApplyForExemption implements ExecutionListener {

    private static final List<String> FIELDS = List.of(
            "effortArea", "frameworkTitle", "reasons", "ownEffort", "ownResults", "newFacts", "wishedFrom", "wishedTo");

    private final ApplicationProcedure procedure;
    private final Authorities authorities;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplyForExemption(ApplicationProcedure procedure, Authorities authorities, CurrentActor currentActor, Clock clock) {
        this.procedure = procedure;
        this.authorities = authorities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput form = FormInput.of(process);
        Jobcentre jobcentre = authorities.jobcentre(form.text(CaseProcess.JOBCENTRE_ID));
        EffortArea area = authorities.effortArea(Require.text("Område", form.text("effortArea")));
        var applicant = currentActor.starting(
                authorities.responsibleGroup(jobcentre.id(), area.kind()),
                "Der kan kun søges om fritagelse af den, der er ansvarlig for indsatsen: %s (§ 9, stk. 4). Vælg jeres eget jobcenter og et område, som I er ansvarlige for."
                        .formatted(authorities.responsibleName(jobcentre.id(), area.kind())));
        ExemptionProcess.begin(
                process, procedure.apply(jobcentre, area, form.text("frameworkTitle"), wish(form), applicant));
        process.removeVariables(FIELDS);
    }

    private Wish wish(FormInput form) {
        return Wish.of(
                form.text("reasons"),
                form.text("ownEffort"),
                form.text("ownResults"),
                form.text("newFacts"),
                form.date("wishedFrom"),
                form.date("wishedTo"),
                LocalDate.now(clock));
    }
}
