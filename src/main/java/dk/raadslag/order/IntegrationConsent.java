package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the integration minister's answer (§ 11, stk. 2, 2. pkt.). */
@Component
class IntegrationConsent implements TaskListener {

    private enum Consent {
        CONSENT,
        NO_CONSENT
    }

    private final MinisterAnswers answers;
    private final CurrentActor currentActor;

    IntegrationConsent(MinisterAnswers answers, CurrentActor currentActor) {
        this.answers = answers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Consent consent = Require.choice("Samtykke", form.text("consentAnswer"), Consent.class);
        String caseNumber = task.getExecution().getProcessBusinessKey();
        Actor actor = currentActor.completing(task);
        if (consent == Consent.CONSENT) {
            answers.consent(caseNumber, form.text("consentText"), actor);
        } else {
            OrderProcess.answer(task, answers.refuseConsent(caseNumber, form.text("consentText"), actor));
        }
        task.getExecution().setVariable("consent", consent.name());
    }
}
