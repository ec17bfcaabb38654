package dk.raadslag.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the monitoring of the quarter that was over last, in a region where nobody has begun it (§ 8, stk. 2). */
@Component
class ReceiveQuarterDue implements ExecutionListener {

    private final MonitoringProcedure monitoring;

    ReceiveQuarterDue(MonitoringProcedure monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RegionCode region =
                Require.choice("Region", FormInput.of(execution).text(CaseProcess.REGION_CODE), RegionCode.class);
        var number = monitoring.begin(region, monitoring.lastQuarter(), Actor.SYSTEM, "receiveQuarterDue");
        MonitoringProcess.begin(execution, number, region);
    }
}
