package dk.raadslag.analysis;

import dk.raadslag.analysis.LabourMarketProcedure.Decision;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region approves the report on the labour market, or sends it back (§ 8, stk. 1). */
@Component
class ApproveLabourMarketReport implements TaskListener {

    private final CurrentActor currentActor;
    private final LabourMarketProcedure procedure;

    ApproveLabourMarketReport(CurrentActor currentActor, LabourMarketProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        procedure.decide(CaseProcess.caseNumber(task), choice, form.text("remark"), currentActor.completing(task));
        task.getExecution().setVariable(LabourMarketProcess.REPORT_APPROVED, choice == Decision.APPROVE);
    }
}
