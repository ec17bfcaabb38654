package dk.raadslag.framework.calloff;

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

/** The responsible of a jobcentre call off under a framework agreement (§ 9, stk. 3). */
@Component
class BeginCallOff implements ExecutionListener {

    private static final List<String> FIELDS =
            List.of("effortArea", "frameworkTitle", "persons", "wishedFrom", "wishedTo");

    private final CallOffProcedure procedure;
    private final Authorities authorities;
    private final CurrentActor currentActor;
    private final Clock clock;

    BeginCallOff(CallOffProcedure procedure, Authorities authorities, CurrentActor currentActor, Clock clock) {
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
        var party = currentActor.starting(
                authorities.responsibleGroup(jobcentre.id(), area.kind()),
                "En delaftale indgås af den, der er ansvarlig for indsatsen: %s (§ 9, stk. 3). Vælg jeres eget jobcenter og et område, som I er ansvarlige for."
                        .formatted(authorities.responsibleName(jobcentre.id(), area.kind())));
        CallOffWish wish = CallOffWish.typed(
                form.number("persons"), form.date("wishedFrom"), form.date("wishedTo"), LocalDate.now(clock));
        CallOff callOff = procedure.begin(jobcentre, area, form.text("frameworkTitle"), wish, party);
        process.setProcessBusinessKey(callOff.number().value());
        process.setVariable(CaseProcess.CASE_NUMBER, callOff.number().value());
        process.setVariable(CaseProcess.REGION_CODE, jobcentre.regionCode().name());
        process.setVariable(CallOffProcess.PARTY_KINDS, area.kind().name());
        process.setVariable(CallOffProcess.PARTY_GROUP, party.groupId());
        process.removeVariables(FIELDS);
    }
}
