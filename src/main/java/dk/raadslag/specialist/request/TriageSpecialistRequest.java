package dk.raadslag.specialist.request;

import static dk.raadslag.specialist.request.SpecialistRequestProcess.DELIVERING_GROUP;
import static dk.raadslag.specialist.request.SpecialistRequestProcess.HELPER_KIND;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The region's office sends a request to a specialist function, to VISO or back to the jobcentre (§ 10). */
@Component
class TriageSpecialistRequest implements TaskListener {

    private final SpecialistRequestProcedure procedure;
    private final CurrentActor currentActor;

    TriageSpecialistRequest(SpecialistRequestProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var way = Require.choice("Hvordan hjælpes jobcenteret?", form.text("way"), SpecialistTriage.Way.class);
        String reason = form.text("reason");
        FunctionInForce function = procedure.triage(
                CaseProcess.caseNumber(task), way, form.text("function"), reason, currentActor.completing(task));
        DelegateExecution execution = task.getExecution();
        execution.setVariable(SpecialistRequestProcess.WAY, way.name());
        execution.setVariable(SpecialistRequestProcess.REASON, reason);
        provide(execution, function);
    }

    private static void provide(DelegateExecution execution, @Nullable FunctionInForce function) {
        String group = function == null ? null : function.providerGroup();
        execution.setVariable(SpecialistRequestProcess.FUNCTION, function == null ? null : function.title());
        execution.setVariable(HELPER_KIND, group == null ? null : "JOBCENTRE");
        execution.setVariable(DELIVERING_GROUP, group);
    }
}
