package dk.raadslag.monitoring;

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

/** The regional office begins the monitoring of a quarter (§ 8, stk. 2). */
@Component
class BeginMonitoring implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionskontoret kan overvåge resultaterne i sin egen region (§ 8, stk. 2).";

    private final CurrentActor currentActor;
    private final MonitoringProcedure monitoring;

    BeginMonitoring(CurrentActor currentActor, MonitoringProcedure monitoring) {
        this.currentActor = currentActor;
        this.monitoring = monitoring;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region = Require.choice("Region", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor office = currentActor.starting(Role.OFFICE.in(region), OTHER_REGION);
        BigDecimal year = Require.number("År", form.number(MonitoringProcess.YEAR));
        BigDecimal quarter = Require.number("Kvartal", form.number(MonitoringProcess.QUARTER));
        var number =
                monitoring.begin(region, Quarter.of(year.intValue(), quarter.intValue()), office, "beginMonitoring");
        MonitoringProcess.begin(execution, number, region);
        execution.removeVariable(MonitoringProcess.YEAR);
        execution.removeVariable(MonitoringProcess.QUARTER);
    }
}
