package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.grant.GrantProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director promises what the council granted, and cannot change it (§ 8, stk. 3, with the notes). */
@Component
class IssueGrantCommitment implements TaskListener {

    private final CommitmentProcedure commitments;
    private final CurrentActor currentActor;

    IssueGrantCommitment(CommitmentProcedure commitments, CurrentActor currentActor) {
        this.commitments = commitments;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        commitments.commit(CaseProcess.id(task, GrantProcess.GRANT_DECISION_ID), currentActor.completing(task));
    }
}
