package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.engine.form.Options;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** The variables of {@code improvement-agreement} that gateways, forms and tables read; public where assistance runs beside it. */
public final class AgreementProcess {

    public static final String CASE_NUMBER = "caseNumber";
    public static final String AGREEMENT_ID = "agreementId";
    public static final String AMENDS_AGREEMENT_ID = "amendsAgreementId";
    public static final String PARTY_KINDS = "partyKinds";
    public static final String AGREEMENT_RESULT = "agreementResult";
    public static final String REFUSED_KINDS = "refusedKinds";

    static final String AREA_OPTIONS = "agreementAreaOptions";
    static final String AGREEMENT_TEXT = "agreementText";
    static final String REQUIREMENT_LIST = "requirementList";
    public static final String REQUIREMENTS = "requirements";
    public static final String REQUIREMENT_STEP = "requirementStep";
    public static final String ROUND = "agreementRound";
    public static final String DRAFT_DOCUMENT_ID = "draftDocumentId";
    public static final String OFFER_DECISION = "offerDecision";
    public static final String OFFER_DOCUMENT_ID = "offerDocumentId";
    public static final String NEGOTIATION = "negotiation";
    public static final String ASKED_KINDS = "askedKinds";
    public static final String ANSWER_DEADLINE = "answerDeadline";
    public static final String SIGNING_KINDS = "signingKinds";
    public static final String SIGNATURE_DEADLINE = "signatureDeadline";
    public static final String AGREEMENT_END = "agreementEnd";
    public static final String NO_AGREEMENT_REASON = "noAgreementReason";
    public static final String NO_AGREEMENT_DECISION = "noAgreementDecision";
    public static final String AGREEMENT_DOCUMENT_ID = "agreementDocumentId";
    public static final String CONSULTANCY_OFFERED = "consultancyOffered";
    public static final String CONSULTANCY_ACCEPTED = "consultancyAccepted";

    public static final String HOW = "how";
    public static final String BY_WHEN = "byWhen";
    public static final String FOLLOW_UP = "followUp";
    public static final String AREAS = "areas";
    public static final String START_DATE = "startDate";
    public static final String END_DATE = "endDate";

    public static final String SIGNED = "SIGNED";
    public static final String NOT_REACHED = "NOT_REACHED";

    /** The message that the agreement, or one it replaced, has ended. */
    public static final String ENDED = "Msg_AgreementEnded";

    private AgreementProcess() {}

    public static CaseNumber caseNumber(VariableScope scope) {
        return CaseNumber.of((String) scope.getVariable(CASE_NUMBER));
    }

    /** The agreement that is negotiated, answered, signed or followed up. */
    public static UUID agreementId(VariableScope scope) {
        return id(scope, AGREEMENT_ID).orElseThrow();
    }

    /** The id in the variable, if it has one. */
    public static Optional<UUID> id(VariableScope scope, String variable) {
        return Optional.ofNullable(scope.getVariable(variable))
                .map(Object::toString)
                .map(UUID::fromString);
    }

    /** For example {@code STATE,MUNICIPAL}. */
    public static String kinds(List<EffortKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Shows the process the draft of a new round, which nobody has answered. */
    public static void begin(ImprovementAgreement draft, AgreementViews.View view, DelegateExecution process) {
        process.setVariable(AGREEMENT_ID, draft.id().toString());
        process.setVariable(ROUND, draft.round());
        process.setVariable(NEGOTIATION, Round.Negotiation.OPEN.name());
        process.setVariable(REFUSED_KINDS, kinds(draft.refused()));
        process.setVariable(CONSULTANCY_OFFERED, false);
        process.setVariable(CONSULTANCY_ACCEPTED, false);
        process.setVariable(AGREEMENT_END, draft.draft().validTo().toString());
        process.setVariable(ASKED_KINDS, kinds(view.kinds()));
        process.setVariable(SIGNING_KINDS, kinds(view.kinds()));
        show(view, process);
    }

    /** Shows the process what its forms and letters read of the agreement. */
    public static void show(AgreementViews.View view, DelegateExecution process) {
        process.setVariable(PARTY_KINDS, kinds(view.kinds()));
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
