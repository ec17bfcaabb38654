package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records a party's comment on the recommendation; administrative practice, not statute. */
@Component
class Hearing implements TaskListener {

    private final Hearings hearings;
    private final CurrentActor currentActor;

    Hearing(Hearings hearings, CurrentActor currentActor) {
        this.hearings = hearings;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String comment = FormInput.of(task).text("comment");
        hearings.comment(task.getExecution().getProcessBusinessKey(), comment, currentActor.completing(task));
    }
}
