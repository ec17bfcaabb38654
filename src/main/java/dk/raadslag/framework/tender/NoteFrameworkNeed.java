package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what the decision table found about the three criteria of the target group (§ 9, stk. 1). */
@Component
class NoteFrameworkNeed implements ExecutionListener {

    private final FrameworkTenderProcedure procedure;

    NoteFrameworkNeed(FrameworkTenderProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
        boolean needMet = Boolean.TRUE.equals(result.getEntry("needMet"));
        procedure.assess(CaseProcess.caseNumber(execution), needMet, result.getEntry("explanation"));
        execution.setVariable(TenderProcess.NEED_MET, needMet);
    }
}
