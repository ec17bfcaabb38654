package dk.raadslag.order;

import dk.raadslag.authorities.JobcentreParties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the parties that did not answer the hearing have no comment. */
@Component
class RecordNoComment implements JavaDelegate {

    private final Hearings hearings;
    private final JobcentreParties parties;

    RecordNoComment(Hearings hearings, JobcentreParties parties) {
        this.hearings = hearings;
        this.parties = parties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kinds = (String) execution.getVariable("partyKinds");
        hearings.close(execution.getProcessBusinessKey(), parties.groups(OrderProcess.jobcentreId(execution), kinds));
    }
}
