package dk.raadslag.analysis;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The director makes a filed analysis available to one more jobcentre (general notes). */
@Component
class ProvideAnalysis implements ExecutionListener {

    private final IndependentAnalyses analyses;
    private final ProvisionProcedure procedure;
    private final CurrentActor currentActor;

    ProvideAnalysis(IndependentAnalyses analyses, ProvisionProcedure procedure, CurrentActor currentActor) {
        this.analyses = analyses;
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        CaseNumber number = CaseProcess.caseNumber(process);
        RegionCode region = analyses.analysis(number).regionCode();
        Actor director = currentActor.starting(
                Role.DIRECTOR.in(region),
                "Kun regionsdirektøren i den region, der har gennemført analysen, kan stille den til rådighed (§ 8, stk. 2).");
        String jobcentre = Require.text("Jobcenter", FormInput.of(process).text(CaseProcess.JOBCENTRE_ID));
        process.setVariable(AnalysisProcess.DOCUMENT_ID, procedure.filed(number).toString());
        process.setVariable(AnalysisProcess.RECIPIENTS, procedure.provide(number, List.of(jobcentre), director));
        process.setProcessBusinessKey(number.value());
        process.setVariable(CaseProcess.CASE_NUMBER, number.value());
        process.setVariable(CaseProcess.REGION_CODE, region.name());
        process.removeVariable(CaseProcess.JOBCENTRE_ID);
    }
}
