package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.exemption.DecisionProcedure.Step;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office assesses the jobcentre's effort and results, or asks for what is missing (§ 9, stk. 4). */
@Component
class AssessEffortAndResults implements TaskListener {

    private final DecisionProcedure procedure;
    private final CurrentActor currentActor;

    AssessEffortAndResults(DecisionProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var number = CaseProcess.caseNumber(task);
        var office = currentActor.completing(task);
        Step step = Require.choice("Kan ansøgningen vurderes?", form.text("assessmentStep"), Step.class);
        if (step == Step.COMPLETE) {
            Findings findings = Findings.read(form);
            procedure.assess(number, findings, office);
            tellAdvice(task, findings);
        } else {
            String missing = procedure.sendBack(number, form.text(ExemptionProcess.MISSING), office);
            task.getExecution().setVariable(ExemptionProcess.MISSING, missing);
        }
        task.getExecution().setVariable(ExemptionProcess.APPLICATION_COMPLETE, step == Step.COMPLETE);
    }

    /** What the decision table reads. */
    private static void tellAdvice(DelegateTask task, Findings findings) {
        var process = task.getExecution();
        process.setVariable("specialCase", findings.specialCase());
        process.setVariable("effortGrade", findings.effortGrade().name());
        process.setVariable("resultsGrade", findings.resultsGrade().name());
    }
}
