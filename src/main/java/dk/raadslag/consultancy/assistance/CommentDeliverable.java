package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A party of the jobcentre that is helped says whether the delivery is as agreed (§ 12). */
@Component
class CommentDeliverable implements TaskListener {

    private final DeliverableOpinions opinions;
    private final CurrentActor currentActor;

    CommentDeliverable(DeliverableOpinions opinions, CurrentActor currentActor) {
        this.opinions = opinions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var opinion = Require.choice(
                "Er leverancen som aftalt?", input.text("deliverableOpinion"), DeliverableOpinions.Opinion.class);
        opinions.give(commitmentId(task), opinion, input.text("deliverableRemarks"), currentActor.completing(task));
    }
}
