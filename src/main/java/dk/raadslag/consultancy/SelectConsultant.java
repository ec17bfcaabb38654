package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office chooses who helps: a consultant or another jobcentre (§ 12). */
@Component
class SelectConsultant implements TaskListener {

    private final ConsultancyAssignments assignments;
    private final CurrentActor currentActor;

    SelectConsultant(ConsultancyAssignments assignments, CurrentActor currentActor) {
        this.assignments = assignments;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var actor = currentActor.completing(task);
        switch (Require.choice("Hvem skal hjælpe", input.text("consultantKind"), Consultant.Kind.class)) {
            case PROVIDER ->
                assignments.chooseProvider(
                        commitmentId(task), input.text("providerName"), input.number("agreedPrice"), actor);
            case JOBCENTRE ->
                assignments.choosePeer(
                        commitmentId(task), input.text("peerJobcentre"), input.number("agreedPrice"), actor);
        }
    }
}
