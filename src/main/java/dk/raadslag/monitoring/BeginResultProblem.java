package dk.raadslag.monitoring;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the process about which jobcentre the monitoring points at a problem (§ 8, stk. 2). */
@Component
class BeginResultProblem implements ExecutionListener {

    private final ResultProblemProcedure problems;

    BeginResultProblem(ResultProblemProcedure problems) {
        this.problems = problems;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Jobcentre jobcentre = problems.jobcentre(CaseProcess.id(execution, MonitoringProcess.ASSESSMENT_ID));
        execution.setVariable(CaseProcess.JOBCENTRE_ID, jobcentre.id());
        execution.setVariable(MonitoringProcess.MONITORED_JOBCENTRE, jobcentre.name());
    }
}
