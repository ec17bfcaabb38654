package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.cooperation.TenderParticipation.Cooperation;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of another region cooperates about a national framework tender or does not (notes to § 9). */
@Component
class AgreeCooperation implements TaskListener {

    private final CooperationProcedure procedure;
    private final CurrentActor currentActor;

    AgreeCooperation(CooperationProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Cooperation choice = Require.choice("Svar", form.text("decision"), Cooperation.class);
        procedure.answer(CaseProcess.caseNumber(task), choice, form.text("reason"), currentActor.completing(task));
    }
}
