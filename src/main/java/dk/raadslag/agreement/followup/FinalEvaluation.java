package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director confirms the documented results, or asks for better documentation (§ 11, stk. 1). */
@Component
class FinalEvaluation implements TaskListener {

    private final Evaluations evaluations;
    private final CurrentActor currentActor;

    FinalEvaluation(Evaluations evaluations, CurrentActor currentActor) {
        this.evaluations = evaluations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), Decision.class);
        var id = AgreementProcess.agreementId(task);
        var director = currentActor.completing(task);
        @Nullable String result = null;
        switch (decision) {
            case CONFIRM ->
                result = evaluations
                        .confirm(id, form.text("assessment"), director)
                        .name();
            case RETURN -> evaluations.sendBack(id, form.text("assessment"), director);
        }
        task.getExecution().setVariable(FollowUpProcess.EVALUATION_DECISION, decision.name());
        task.getExecution().setVariable(FollowUpProcess.EVALUATION_RESULT, result);
    }

    private enum Decision {
        CONFIRM,
        RETURN
    }
}
