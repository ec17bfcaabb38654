package dk.raadslag.order.recommendation;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.recommendation.Consent.Answer;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the integration minister's answer (§ 11, stk. 2, 2. pkt.). */
@Component
class IntegrationConsent implements TaskListener {

    private final ConsentProcedure procedure;
    private final CurrentActor currentActor;

    IntegrationConsent(ConsentProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer answer = Require.choice("Integrationsministerens svar", form.text("consentAnswer"), Answer.class);
        CaseNumber number = OrderRecommendationProcess.caseNumber(task);
        procedure.answer(number, answer, form.text("consentText"), currentActor.completing(task));
    }
}
