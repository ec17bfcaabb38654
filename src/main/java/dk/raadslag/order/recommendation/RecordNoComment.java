package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.JobcentreParties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the parties that did not answer the hearing have no comment. */
@Component
class RecordNoComment implements JavaDelegate {

    private final HearingProcedure procedure;
    private final JobcentreParties parties;

    RecordNoComment(HearingProcedure procedure, JobcentreParties parties) {
        this.procedure = procedure;
        this.parties = parties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kinds = OrderRecommendationProcess.partyKinds(execution);
        procedure.close(
                OrderRecommendationProcess.caseNumber(execution),
                parties.groups(OrderRecommendationProcess.jobcentreId(execution), kinds));
    }
}
