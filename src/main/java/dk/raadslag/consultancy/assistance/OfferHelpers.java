package dk.raadslag.consultancy.assistance;

import dk.raadslag.consultancy.ConsultancyProcess;
import dk.raadslag.consultancy.Consultants;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a task's form the jobcentres that can help: all of the country but the one in need. */
@Component
class OfferHelpers implements TaskListener {

    private final Consultants consultants;

    OfferHelpers(Consultants consultants) {
        this.consultants = consultants;
    }

    @Override
    public void notify(DelegateTask task) {
        String jobcentreId = (String) task.getVariable(ConsultancyProcess.JOBCENTRE_ID);
        var options = consultants.peersOf(jobcentreId).stream()
                .map(peer -> new Option(peer.id(), peer.name()))
                .toList();
        task.setVariableLocal(ConsultancyProcess.HELPER_OPTIONS, Options.of(options));
    }
}
