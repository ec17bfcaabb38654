package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.Options;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that {@code intervention.bpmn} and its acts share. Variables only route; the case itself is in the tables. */
public final class InterventionProcess {

    static final String KEY = "intervention";
    static final String ORDER_EXECUTION = "order-execution";
    static final String ASSESS_PROBLEM = "assess-result-problem";

    public static final String PARTY_KINDS = "partyKinds";
    static final String FAILING_AREA_OPTIONS = "failingAreaOptions";
    static final String INTEGRATION = "integration";
    static final String STATE_EFFORT = "stateEffort";
    static final String MUNICIPAL_EFFORT = "municipalEffort";
    static final String JOBCENTRE_KIND = "jobcentreKind";

    static final String COMPLIANCE_BREACH = "complianceBreach";
    static final String DEVIATION_PCT = "deviationPct";
    static final String DEVIATION_DIRECTION = "deviationDirection";
    static final String PEER_COUNT = "peerCount";
    static final String POPULATION = "population";
    static final String CONSECUTIVE_PERIODS = "consecutivePeriods";
    private static final String NO_DEVIATION = "NONE";
    private static final String WORSE = "WORSE";

    static final String FINDING_ID = "findingId";
    static final String FACTS_CONFIRMED = "factsConfirmed";
    static final String FINDING_DECISION = "findingDecision";
    static final String RECOMMENDATION_NUMBER = "recommendationNumber";
    static final String COUNCIL_RECOMMENDATIONS = "councilRecommendations";

    /** Whether the monitoring has pointed at the problem, too, so that the council has read of it. */
    static final String FIGURES_ADDED = "figuresAdded";

    static final String REJECTION_REASON = "rejectionReason";
    public static final String INVITATION_DOCUMENT_ID = "invitationDocumentId";
    public static final String DIALOGUE_ACCEPTED = "dialogueAccepted";
    public static final String MINUTES_DOCUMENT_ID = "minutesDocumentId";
    public static final String DIALOGUE_HELD = "dialogueHeld";
    public static final String SILENCE = "silence";
    public static final String ANOTHER_MEETING = "anotherMeeting";
    public static final String FINDING_STANDS = "findingStands";
    public static final String INITIATIVES_SUFFICIENT = "initiativesSufficient";
    public static final String AGREEMENT_NEED = "agreementNeed";
    static final String REFUSED_KINDS = "refusedKinds";
    static final String AGREEMENT_ID = "agreementId";
    public static final String NEXT_STEP = "nextStep";
    public static final String FOLLOW_CLOSELY = "followClosely";
    public static final String MONITORING_RESULT = "monitoringResult";
    static final String WITHDRAWN = "withdrawn";
    static final String COUNCIL_FIRST = "councilFirst";
    static final String WITHDRAWAL_DECIDED = "withdrawalDecided";
    static final String WITHDRAWAL_REASON = "withdrawalReason";
    static final String IN_TIME = "inTime";

    /** The day on which the agreement was signed that its parties have agreed to end with the case; absent where there was none. */
    public static final String ENDED_AGREEMENT = "endedAgreement";

    static final String AGREEMENT_REFUSED_FOR_PART = "Msg_AgreementRefusedForPart";
    static final String CASE_WITHDRAWN = "Msg_CaseWithdrawn";
    static final String RECOMMENDATION_WITHDRAWN = "Msg_RecommendationWithdrawn";

    private InterventionProcess() {}

    /** Gives the process the case it is about. */
    static void begin(DelegateExecution execution, InterventionCase of) {
        execution.setProcessBusinessKey(of.caseNumber().value());
        execution.setVariable(CaseProcess.CASE_NUMBER, of.caseNumber().value());
        execution.setVariable(CaseProcess.REGION_CODE, of.regionCode().name());
        execution.setVariable(CaseProcess.JOBCENTRE_ID, of.jobcentreId());
    }

    /** Tells the process which parts of the effort fail, and so who is responsible. */
    static void concern(VariableScope scope, Jobcentre jobcentre, List<EffortArea> areas) {
        scope.setVariable(JOBCENTRE_KIND, jobcentre.kind().name());
        scope.setVariable(STATE_EFFORT, areas.stream().anyMatch(area -> area.kind() == EffortKind.STATE));
        scope.setVariable(MUNICIPAL_EFFORT, areas.stream().anyMatch(area -> area.kind() == EffortKind.MUNICIPAL));
        scope.setVariable(INTEGRATION, areas.stream().anyMatch(EffortArea::integration));
        scope.setVariable(
                FAILING_AREA_OPTIONS,
                Options.of(areas.stream()
                        .map(area -> new Options.Option(area.code(), area.name()))
                        .toList()));
    }

    /** Gives the process the figures that its decision table assesses. */
    static void documented(VariableScope scope, Documentation documentation) {
        Deviation deviation = documentation.deviation();
        scope.setVariable(COMPLIANCE_BREACH, documentation.ground().isBreachOfLaw());
        if (deviation == null) {
            figures(scope, 0.0, NO_DEVIATION, 0, 0, 0);
        } else {
            figures(
                    scope,
                    deviation.percent().doubleValue(),
                    WORSE,
                    deviation.peerCount(),
                    deviation.population(),
                    deviation.consecutivePeriods());
        }
    }

    private static void figures(
            VariableScope scope, double percent, String direction, int peers, int population, int periods) {
        scope.setVariable(DEVIATION_PCT, percent);
        scope.setVariable(DEVIATION_DIRECTION, direction);
        scope.setVariable(PEER_COUNT, peers);
        scope.setVariable(POPULATION, population);
        scope.setVariable(CONSECUTIVE_PERIODS, periods);
    }

    /** Takes the kinds whose party goes on in a case of its own out of this process's parties. */
    static void withoutParties(VariableScope scope, String kinds) {
        List<String> gone = List.of(kinds.split(","));
        String remaining = Stream.of(((String) scope.getVariable(PARTY_KINDS)).split(","))
                .filter(kind -> !gone.contains(kind))
                .collect(Collectors.joining(","));
        scope.setVariable(PARTY_KINDS, remaining);
    }

    /** The kinds of effort of the areas, for letters to their parties: for example {@code STATE,MUNICIPAL}. */
    static String kinds(List<EffortArea> areas) {
        return areas.stream().map(area -> area.kind().name()).distinct().collect(Collectors.joining(","));
    }

    /** {@code endEvent_agreementFulfilled} stands for {@link Outcome#AGREEMENT_FULFILLED}. */
    static Outcome outcomeAt(String endEvent) {
        String name = endEvent.substring(endEvent.indexOf('_') + 1);
        return Outcome.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
