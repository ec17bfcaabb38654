package dk.raadslag.consultancy;

import dk.raadslag.authorities.EffortKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables and messages of {@code consultant-assistance}, and those it shares with the agreement's process. */
final class ConsultancyProcess {

    static final String AGREED = "Msg_ConsultancyAgreed";
    static final String AGREEMENT_ENDED = "Msg_AgreementEnded";

    static final String CASE_NUMBER = "caseNumber";
    static final String REGION_CODE = "regionCode";
    static final String JOBCENTRE_ID = "jobcentreId";
    static final String PARTY_KINDS = "partyKinds";
    static final String REFUSED_KINDS = "refusedKinds";
    static final String AGREEMENT_ID = "agreementId";
    static final String COMMITMENT_ID = "commitmentId";
    static final String CONSULTANCY_OFFERED = "consultancyOffered";
    static final String CONSULTANCY_ACCEPTED = "consultancyAccepted";
    static final String CONSULTANCY_TERMS = "consultancyTerms";
    static final String NO_AGREEMENT_DECISION = "noAgreementDecision";
    static final String HELPER_KIND = "helperKind";
    static final String DELIVERING_GROUP = "deliveringGroup";
    static final String COMMITMENT_APPROVED = "commitmentApproved";
    static final String COMMITMENT_DOCUMENT_ID = "commitmentDocumentId";
    static final String DELIVERABLE_ACCEPTED = "deliverableAccepted";
    static final String INVOICES_EXPECTED = "invoicesExpected";

    private ConsultancyProcess() {}

    static String caseNumber(VariableScope scope) {
        return (String) scope.getVariable(CASE_NUMBER);
    }

    static UUID commitmentId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COMMITMENT_ID));
    }

    /** The kinds of effort in a variable such as {@code STATE,MUNICIPAL}; none where it is not set. */
    static List<EffortKind> kinds(VariableScope scope, String variable) {
        return Arrays.stream(Objects.toString(scope.getVariable(variable), "").split(","))
                .filter(kind -> !kind.isBlank())
                .map(kind -> EffortKind.valueOf(kind.strip()))
                .toList();
    }
}
