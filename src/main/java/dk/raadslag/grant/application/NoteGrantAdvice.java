package dk.raadslag.grant.application;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.grant.application.GrantApplication.Advice;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what the decision table advises the council; it binds nobody. */
@Component
class NoteGrantAdvice implements ExecutionListener {

    private final GrantApplicationProcedure applications;

    NoteGrantAdvice(GrantApplicationProcedure applications) {
        this.applications = applications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
        applications.advise(
                CaseProcess.caseNumber(execution),
                Advice.valueOf(result.getEntry("advice")),
                result.getEntry("explanation"));
    }
}
