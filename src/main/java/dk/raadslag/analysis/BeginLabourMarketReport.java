package dk.raadslag.analysis;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The regional office begins the report on the labour market in a half-year (§ 8, stk. 1). */
@Component
class BeginLabourMarketReport implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret kan begynde rapporten, og kun for sin egen region. Vælg den i feltet »Beskæftigelsesregion« (§ 8, stk. 1).";

    private final CurrentActor currentActor;
    private final LabourMarketProcedure procedure;

    BeginLabourMarketReport(CurrentActor currentActor, LabourMarketProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor office = currentActor.starting(Role.OFFICE.in(region), OTHER_REGION);
        BigDecimal year = Require.number("År", form.number(LabourMarketProcess.YEAR));
        BigDecimal half = Require.number("Halvår", form.number(LabourMarketProcess.HALF_YEAR));
        LabourMarketProcess.begin(
                execution,
                procedure.begin(
                        region, HalfYear.of(year.intValue(), half.intValue()), office, "beginLabourMarketReport"));
        execution.removeVariable(LabourMarketProcess.YEAR);
        execution.removeVariable(LabourMarketProcess.HALF_YEAR);
    }
}
