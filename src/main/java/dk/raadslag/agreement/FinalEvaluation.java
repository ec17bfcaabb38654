package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director confirms the documented results, or asks for better documentation (§ 11, stk. 1). */
@Component
class FinalEvaluation implements TaskListener {

    private final Evaluation evaluation;
    private final CurrentActor currentActor;

    FinalEvaluation(Evaluation evaluation, CurrentActor currentActor) {
        this.evaluation = evaluation;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), EvaluationDecision.class);
        var result = evaluation.decide(
                AgreementProcess.agreementId(task), decision, form.text("assessment"), currentActor.completing(task));
        task.getExecution().setVariable(AgreementProcess.EVALUATION_DECISION, decision.name());
        task.getExecution()
                .setVariable(
                        AgreementProcess.EVALUATION_RESULT,
                        result.map(Enum::name).orElse(null));
    }
}
