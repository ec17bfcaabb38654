package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office writes the report on the labour market (§ 8, stk. 1). */
@Component
class DraftLabourMarketReport implements TaskListener {

    private final CurrentActor currentActor;
    private final LabourMarketProcedure procedure;

    DraftLabourMarketReport(CurrentActor currentActor, LabourMarketProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.write(
                CaseProcess.caseNumber(task), ReportText.typed(FormInput.of(task)), currentActor.completing(task));
    }
}
