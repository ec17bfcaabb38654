package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that nobody has said what a sub-agreement has led to. */
@Component
class RecordNoStatus implements JavaDelegate {

    private final SubAgreementEnd end;

    RecordNoStatus(SubAgreementEnd end) {
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution process) {
        end.silence(CaseProcess.caseNumber(process));
    }
}
