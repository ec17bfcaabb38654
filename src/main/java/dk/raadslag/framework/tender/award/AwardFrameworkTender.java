package dk.raadslag.framework.tender.award;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director awards the framework agreement (§ 9, stk. 1). */
@Component
class AwardFrameworkTender implements TaskListener {

    private final AwardProcedure procedure;
    private final CurrentActor currentActor;

    AwardFrameworkTender(AwardProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        procedure.award(
                CaseProcess.caseNumber(task),
                form.choices("awardedBids"),
                form.text("reason"),
                form.text("singleProviderReason"),
                currentActor.completing(task));
    }
}
