package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office carries the analysis out and writes its result (notes to § 8). */
@Component
class ConductAnalysis implements TaskListener {

    private final CurrentActor currentActor;
    private final AnalysisProcedure procedure;

    ConductAnalysis(CurrentActor currentActor, AnalysisProcedure procedure) {
        this.currentActor = currentActor;
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.conduct(
                CaseProcess.caseNumber(task), FormInput.of(task).text("analysisResult"), currentActor.completing(task));
    }
}
