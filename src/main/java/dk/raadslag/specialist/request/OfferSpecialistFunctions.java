package dk.raadslag.specialist.request;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives the form the functions that the request can be passed on to. */
@Component
class OfferSpecialistFunctions implements TaskListener {

    private final SpecialistRequestProcedure procedure;

    OfferSpecialistFunctions(SpecialistRequestProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateTask task) {
        var options = procedure.open(CaseProcess.caseNumber(task)).stream()
                .map(function -> new Option(function.functionId().toString(), function.danish()))
                .toList();
        task.setVariableLocal(SpecialistRequestProcess.FUNCTION_OPTIONS, Options.of(options));
    }
}
