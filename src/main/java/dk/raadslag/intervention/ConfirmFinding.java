package dk.raadslag.intervention;

import dk.raadslag.engine.EvaluatedDecisions;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.FindingDecisions.Answer;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region confirms or rejects the problem, or asks for more (§ 11, stk. 1). */
@Component
class ConfirmFinding implements TaskListener {

    private final CurrentActor currentActor;
    private final Findings findings;
    private final FindingDecisions decisions;
    private final EvaluatedDecisions evaluated;

    ConfirmFinding(
            CurrentActor currentActor, Findings findings, FindingDecisions decisions, EvaluatedDecisions evaluated) {
        this.currentActor = currentActor;
        this.findings = findings;
        this.decisions = decisions;
        this.evaluated = evaluated;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer answer = Require.choice("Afgørelse", form.text("decision"), Answer.class);
        Finding finding = findings.documented((String) task.getVariable(InterventionProcess.CASE_NUMBER));
        String version = evaluated.latestVersion(task.getProcessInstanceId(), "assess-result-problem");
        decisions.decide(finding.id(), answer, form.text("reason"), version, currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.FINDING_DECISION, answer.name());
    }
}
