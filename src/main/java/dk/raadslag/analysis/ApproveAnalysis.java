package dk.raadslag.analysis;

import dk.raadslag.analysis.AnalysisProcedure.Decision;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region approves the analysis, sends it back or gives it up (notes to § 8). */
@Component
class ApproveAnalysis implements TaskListener {

    private final CurrentActor currentActor;
    private final AnalysisProcedure procedure;

    ApproveAnalysis(CurrentActor currentActor, AnalysisProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        procedure.decide(CaseProcess.caseNumber(task), choice, form.text("remark"), currentActor.completing(task));
        task.getExecution().setVariable("analysisDecision", choice.name());
    }
}
