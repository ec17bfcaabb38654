package dk.raadslag.analysis;

import dk.raadslag.analysis.AnalysisProcedure.Decision;
import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region approves the analysis, for jobcentres that need it, too, sends it back or gives it up (notes to § 8). */
@Component
class ApproveAnalysis implements TaskListener {

    private final CurrentActor currentActor;
    private final AnalysisProcedure procedure;
    private final ProvisionProcedure provision;

    ApproveAnalysis(CurrentActor currentActor, AnalysisProcedure procedure, ProvisionProcedure provision) {
        this.currentActor = currentActor;
        this.procedure = procedure;
        this.provision = provision;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor director = currentActor.completing(task);
        procedure.decide(number, choice, form.text("remark"), director);
        String recipients = provision.provide(number, form.choices("provisionJobcentres"), director);
        task.getExecution().setVariable(AnalysisProcess.RECIPIENTS, recipients);
        task.getExecution().setVariable("analysisDecision", choice.name());
    }
}
