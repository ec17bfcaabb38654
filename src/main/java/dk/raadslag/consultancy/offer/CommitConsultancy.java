package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.ConsultancyProcess.COMMITMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_ACCEPTED;
import static dk.raadslag.consultancy.ConsultancyProcess.PARTY_KINDS;
import static dk.raadslag.consultancy.ConsultancyProcess.REFUSED_KINDS;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;
import static dk.raadslag.consultancy.ConsultancyProcess.kinds;

import dk.raadslag.engine.access.CurrentActor;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** With the director's signature the accepted offer becomes a commitment (§ 12). */
@Component
class CommitConsultancy implements TaskListener {

    private final ConsultancyAcceptance acceptance;
    private final CurrentActor currentActor;

    CommitConsultancy(ConsultancyAcceptance acceptance, CurrentActor currentActor) {
        this.acceptance = acceptance;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var refused = kinds(task, REFUSED_KINDS);
        var parties = kinds(task, PARTY_KINDS).stream()
                .filter(kind -> !refused.contains(kind))
                .toList();
        var commitment = acceptance.commit(caseNumber(task), parties, currentActor.completing(task));
        task.getExecution().setVariable(CONSULTANCY_ACCEPTED, commitment.isPresent());
        task.getExecution()
                .setVariable(COMMITMENT_ID, commitment.map(UUID::toString).orElse(null));
    }
}
