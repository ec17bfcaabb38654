package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.intervention.Finding;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the case of a confirmed problem, and attaches it to the open cases that its areas have (§ 11, stk. 1). */
@Component
class RaiseResultProblem implements JavaDelegate {

    private final ResultProblemProcedure problems;
    private final RuntimeService runtimeService;

    RaiseResultProblem(ResultProblemProcedure problems, RuntimeService runtimeService) {
        this.problems = problems;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID assessment = CaseProcess.id(execution, MonitoringProcess.ASSESSMENT_ID);
        List<Finding> confirmed = problems.confirmed(assessment);
        confirmed.forEach(finding -> runtimeService
                .createMessageCorrelation(
                        finding.supplement() ? MonitoringProcess.FACTS_CONFIRMED : MonitoringProcess.PROBLEM_CONFIRMED)
                .setVariable(MonitoringProcess.FINDING_ID, finding.id().toString())
                .setVariable(CaseProcess.JOBCENTRE_ID, execution.getVariable(CaseProcess.JOBCENTRE_ID))
                .setVariable(CaseProcess.REGION_CODE, execution.getVariable(CaseProcess.REGION_CODE))
                .correlateStartMessage());
        problems.raised(assessment, confirmed);
    }
}
