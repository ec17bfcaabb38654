package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The integration minister agrees to the tender or does not (§ 9, stk. 2). */
@Component
class AgreeFrameworkIntegration implements TaskListener {

    private final FrameworkTenderProcedure procedure;
    private final CurrentActor currentActor;

    AgreeFrameworkIntegration(FrameworkTenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        IntegrationAnswer choice =
                Require.choice("Integrationsministerens svar", form.text("decision"), IntegrationAnswer.class);
        procedure.integration(
                CaseProcess.caseNumber(task), choice, form.text("answerReason"), currentActor.completing(task));
    }
}
