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

/** The regional office describes an analysis that it wants to carry out (notes to § 8). */
@Component
class DescribeAnalysis implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret kan beskrive en analyse, og kun i sin egen region. Vælg den i feltet »Beskæftigelsesregion« (§ 8, stk. 2).";
    private static final List<String> FIELDS =
            List.of("subject", "analysisReason", "analysisSources", "analysedJobcentre");

    private final CurrentActor currentActor;
    private final AnalysisProcedure procedure;

    DescribeAnalysis(CurrentActor currentActor, AnalysisProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor office = currentActor.starting(Role.OFFICE.in(region), OTHER_REGION);
        CaseNumber number = procedure.describe(region, form, office);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        FIELDS.forEach(execution::removeVariable);
    }
}
