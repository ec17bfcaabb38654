package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.EvaluatedDecisions;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region confirms or rejects the problem, or asks for more (§ 11, stk. 1). */
@Component
class ConfirmFinding implements TaskListener {

    private final CurrentActor currentActor;
    private final FindingProcedure findings;
    private final EvaluatedDecisions evaluated;

    ConfirmFinding(CurrentActor currentActor, FindingProcedure findings, EvaluatedDecisions evaluated) {
        this.currentActor = currentActor;
        this.findings = findings;
        this.evaluated = evaluated;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Afgørelse", form.text("decision"), FindingProcedure.Decision.class);
        String version = evaluated.latestVersion(task.getProcessInstanceId(), InterventionProcess.ASSESS_PROBLEM);
        CaseNumber number = CaseProcess.caseNumber(task);
        boolean figuresAdded = findings.areFiguresAdded(number);
        findings.decide(number, decision, form.text("reason"), version, currentActor.completing(task));
        var process = task.getExecution();
        process.setVariable(InterventionProcess.FINDING_DECISION, decision.name());
        if (decision == FindingProcedure.Decision.REJECTED) {
            process.setVariable(InterventionProcess.COUNCIL_RECOMMENDATIONS, findings.recommendations(number));
            process.setVariable(InterventionProcess.FIGURES_ADDED, figuresAdded);
            process.setVariable(InterventionProcess.REJECTION_REASON, form.text("reason"));
        }
    }
}
