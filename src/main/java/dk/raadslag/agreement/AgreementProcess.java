package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.engine.form.Options;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** The variables of {@code improvement-agreement} and {@code agreement-follow-up} that gateways, timers, forms and tables read. */
final class AgreementProcess {

    static final String CASE_NUMBER = "caseNumber";
    static final String AGREEMENT_ID = "agreementId";
    static final String AMENDS_AGREEMENT_ID = "amendsAgreementId";
    static final String PARTY_KINDS = "partyKinds";
    static final String AGREEMENT_RESULT = "agreementResult";
    static final String REFUSED_KINDS = "refusedKinds";

    static final String AREA_OPTIONS = "agreementAreaOptions";
    static final String AGREEMENT_TEXT = "agreementText";
    static final String REQUIREMENT_LIST = "requirementList";
    static final String REQUIREMENT_STEP = "requirementStep";
    static final String ROUND = "agreementRound";
    static final String OFFER_DECISION = "offerDecision";
    static final String OFFER_DOCUMENT_ID = "offerDocumentId";
    static final String NEGOTIATION = "negotiation";
    static final String SIGNING_KINDS = "signingKinds";
    static final String NO_AGREEMENT_DECISION = "noAgreementDecision";
    static final String AGREEMENT_DOCUMENT_ID = "agreementDocumentId";
    static final String CONSULTANCY_OFFERED = "consultancyOffered";
    static final String CONSULTANCY_ACCEPTED = "consultancyAccepted";

    static final String AGREEMENT_END = "agreementEnd";
    static final String DEVIATION = "deviation";
    static final String FOLLOW_UP_DECISION = "followUpDecision";
    static final String REQUIREMENT_IDS = "requirementIds";
    static final String REQUIREMENT_ID = "requirementId";
    static final String REQUIREMENT_OUTCOME = "requirementOutcome";
    static final String UNDOCUMENTED = "undocumented";
    static final String EVALUATION_DECISION = "evaluationDecision";
    static final String EVALUATION_RESULT = "evaluationResult";
    static final String EVALUATION_DOCUMENT_ID = "evaluationDocumentId";

    static final String ENDED = "Msg_AgreementEnded";

    static final String SIGNED = "SIGNED";
    static final String NOT_REACHED = "NOT_REACHED";

    private AgreementProcess() {}

    static String caseNumber(VariableScope scope) {
        return (String) scope.getVariable(CASE_NUMBER);
    }

    static UUID agreementId(VariableScope scope) {
        return id(scope, AGREEMENT_ID);
    }

    /** The id in the variable, or null. */
    static UUID id(VariableScope scope, String variable) {
        Object value = scope.getVariable(variable);
        return value == null ? null : UUID.fromString(value.toString());
    }

    /** For example {@code STATE,MUNICIPAL}. */
    static String kinds(List<EffortKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The requirements' ids with commas between. */
    static String ids(List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> requirement.id().toString())
                .collect(Collectors.joining(","));
    }

    /** Gives the decision table {@code requirement-outcome} what it decides on. */
    static void showForDecision(
            Requirement requirement, boolean documented, LocalDate today, DelegateExecution process) {
        process.setVariable("baseline", requirement.baseline().doubleValue());
        process.setVariable("target", requirement.target().doubleValue());
        process.setVariable("direction", requirement.direction().name());
        process.setVariable("documented", documented);
        process.setVariable("actual", documented ? requirement.actual().doubleValue() : null);
        process.setVariable("dueDate", requirement.dueDate().toString());
        process.setVariable("evaluatedOn", today.toString());
    }

    /** Shows the process what its forms and multi-instance tasks read of the agreement. */
    static void show(AgreementView view, DelegateExecution process) {
        process.setVariable(PARTY_KINDS, kinds(view.kinds()));
        process.setVariable(SIGNING_KINDS, kinds(view.kinds()));
        process.setVariable(AREA_OPTIONS, options(view.areas()));
        process.setVariable(REQUIREMENT_LIST, view.requirements());
        process.setVariable(AGREEMENT_TEXT, view.text());
    }

    private static SpinJsonNode options(List<EffortArea> areas) {
        return Options.of(areas.stream()
                .map(area -> new Options.Option(area.code(), area.name()))
                .toList());
    }
}
