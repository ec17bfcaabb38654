package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;

/** The names that {@code framework-tender}, {@code framework-tender-participation} and the acts of the cooperation share. */
final class CooperationProcess {

    /** Asks another region to take part in a national tender; the number of the lead region's matter comes with it. */
    static final String PARTICIPATION_ASKED = "Msg_FrameworkParticipationAsked";

    /** The day on which the other regions were asked, from which their answers are waited for. */
    static final String OTHERS_ASKED_ON = "othersAskedOn";

    static final String LEAD_NUMBER = "leadNumber";

    /** Tells the waiting tender that another region has answered. */
    static final String COOPERATION_ANSWERED = "Msg_FrameworkCooperationAnswered";

    static final String COOPERATION_SETTLED = "cooperationSettled";

    /** Tells the other regions that the proposal no longer stands. */
    static final String PROPOSAL_LAPSED = "Msg_FrameworkProposalLapsed";

    private CooperationProcess() {}

    /** Ends the matters of other regions about a proposal that no longer stands, where they still run. */
    static void lapse(RuntimeService runtimeService, List<CaseNumber> participations) {
        participations.forEach(number -> runtimeService
                .createMessageCorrelation(PROPOSAL_LAPSED)
                .processInstanceBusinessKey(number.value())
                .correlateAll());
    }
}
