package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANT_CHOSEN;
import static dk.raadslag.consultancy.ConsultancyProcess.NO_CONSULTANT;
import static dk.raadslag.consultancy.ConsultancyProcess.NO_CONSULTANT_REASON;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office chooses who helps, a consultant or another jobcentre, or gives the assistance up (§ 12). */
@Component
class SelectConsultant implements TaskListener {

    private final ConsultancyAssignments assignments;
    private final ConsultantPayments payments;
    private final CurrentActor currentActor;

    SelectConsultant(ConsultancyAssignments assignments, ConsultantPayments payments, CurrentActor currentActor) {
        this.assignments = assignments;
        this.payments = payments;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var actor = currentActor.completing(task);
        var choice = Require.choice("Hvem yder bistanden?", input.text("consultantKind"), Choice.class);
        switch (choice) {
            case PROVIDER ->
                assignments.chooseProvider(
                        commitmentId(task), input.text("providerName"), input.number("agreedPrice"), actor);
            case JOBCENTRE ->
                assignments.choosePeer(
                        commitmentId(task), input.text("peerJobcentre"), input.number("agreedPrice"), actor);
            case NONE_FOUND -> giveUp(task, "Der findes ingen egnet konsulent inden for tilsagnet.", actor);
            case NOT_WANTED -> giveUp(task, "Jobcenteret ønsker ikke længere bistand.", actor);
        }
        task.getExecution().setVariable(CONSULTANT_CHOSEN, choice == Choice.PROVIDER || choice == Choice.JOBCENTRE);
    }

    private void giveUp(DelegateTask task, String why, Actor officer) {
        String reason = Require.text("Begrundelse", FormInput.of(task).text("noConsultantReason"));
        payments.giveUp(commitmentId(task), why + " " + reason, officer);
        task.getExecution().setVariable(NO_CONSULTANT, why);
        task.getExecution().setVariable(NO_CONSULTANT_REASON, reason);
    }

    private enum Choice {
        PROVIDER,
        JOBCENTRE,
        NONE_FOUND,
        NOT_WANTED
    }
}
