package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An exempt party records its contract with a provider outside the framework (§ 9, stk. 4). */
@Component
class RecordOwnContract implements ExecutionListener {

    private static final List<String> FIELDS =
            List.of("effortArea", "frameworkTitle", "provider", "volume", "price", "startsOn", "endsOn");

    private final OwnContractProcedure procedure;
    private final Authorities authorities;
    private final CurrentActor currentActor;

    RecordOwnContract(OwnContractProcedure procedure, Authorities authorities, CurrentActor currentActor) {
        this.procedure = procedure;
        this.authorities = authorities;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput form = FormInput.of(process);
        Jobcentre jobcentre = authorities.jobcentre(form.text(CaseProcess.JOBCENTRE_ID));
        EffortArea area = authorities.effortArea(Require.text("Område", form.text("effortArea")));
        var party = currentActor.starting(
                authorities.responsibleGroup(jobcentre.id(), area.kind()),
                "Aftalen registreres af den, der er ansvarlig for indsatsen: %s (§ 9, stk. 4). Vælg jeres eget jobcenter og et område, som I er ansvarlige for."
                        .formatted(authorities.responsibleName(jobcentre.id(), area.kind())));
        SubAgreementTerms terms = SubAgreementTerms.typed(
                form.text("volume"), form.number("price"), form.date("startsOn"), form.date("endsOn"));
        CaseNumber number =
                procedure.add(jobcentre, area, form.text("frameworkTitle"), form.text("provider"), terms, party);
        process.setProcessBusinessKey(number.value());
        process.setVariable(CaseProcess.CASE_NUMBER, number.value());
        process.setVariable(CaseProcess.REGION_CODE, jobcentre.regionCode().name());
        process.removeVariables(FIELDS);
    }
}
