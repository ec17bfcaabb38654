package dk.raadslag.consultancy;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables and messages of {@code consultant-assistance}, and those it shares with the agreement's process. */
final class ConsultancyProcess {

    static final String AGREED = "Msg_ConsultancyAgreed";
    static final String AGREEMENT_ENDED = AgreementProcess.ENDED;

    static final String CASE_NUMBER = AgreementProcess.CASE_NUMBER;
    static final String REGION_CODE = "regionCode";
    static final String JOBCENTRE_ID = "jobcentreId";
    static final String PARTY_KINDS = AgreementProcess.PARTY_KINDS;
    static final String REFUSED_KINDS = AgreementProcess.REFUSED_KINDS;
    static final String AGREEMENT_ID = AgreementProcess.AGREEMENT_ID;
    static final String COMMITMENT_ID = "commitmentId";
    static final String CONSULTANCY_OFFERED = AgreementProcess.CONSULTANCY_OFFERED;
    static final String CONSULTANCY_ACCEPTED = AgreementProcess.CONSULTANCY_ACCEPTED;
    static final String CONSULTANCY_TERMS = "consultancyTerms";
    static final String CONSULTANCY_OVERVIEW = "consultancyOverview";
    static final String CONSULTANT_BUDGET_LEFT = "consultantBudgetLeft";
    static final String HELPER_OPTIONS = "helperOptions";
    static final String CASE_SUMMARY = "caseSummary";
    static final String BUDGET_YEAR = "budgetYear";
    static final String BUDGET_AMOUNT = "budgetAmount";
    static final String NO_AGREEMENT_DECISION = AgreementProcess.NO_AGREEMENT_DECISION;
    static final String HELPER_KIND = "helperKind";
    static final String DELIVERING_GROUP = "deliveringGroup";
    static final String COMMITMENT_APPROVED = "commitmentApproved";
    static final String COMMITMENT_DOCUMENT_ID = "commitmentDocumentId";
    static final String CONSULTANT_CHOSEN = "consultantChosen";
    static final String NO_CONSULTANT = "noConsultant";
    static final String NO_CONSULTANT_REASON = "givenUpBecause";
    static final String DELIVERABLE_OPINIONS = "deliverableOpinions";
    static final String DELIVERABLE_ACCEPTED = "deliverableAccepted";
    static final String DELIVERY_AGAIN = "deliveryAgain";
    static final String INVOICE_DEADLINE = "invoiceDeadline";
    static final String INVOICE_APPROVAL_DEADLINE = "invoiceApprovalDeadline";
    static final String AGREEMENT_ENDED_ON = "agreementEndedOn";
    static final String DELIVERY_STAGE = "deliveryStage";
    static final String TELL_END = "tellEnd";
    static final String INVOICES_EXPECTED = "invoicesExpected";

    private ConsultancyProcess() {}

    static CaseNumber caseNumber(VariableScope scope) {
        return CaseNumber.of((String) scope.getVariable(CASE_NUMBER));
    }

    static UUID commitmentId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COMMITMENT_ID));
    }

    /** Gives the letter about the end of the agreement its facts. */
    static void tellEnd(DelegateExecution execution, ConsultantCommitment commitment) {
        execution.setVariable(AGREEMENT_ENDED_ON, commitment.basis().endedOn().toString());
        execution.setVariable(DELIVERY_STAGE, commitment.stage().name());
    }

    /** The kinds of effort in a variable such as {@code STATE,MUNICIPAL}; none where it is not set. */
    static List<EffortKind> kinds(VariableScope scope, String variable) {
        return Arrays.stream(Objects.toString(scope.getVariable(variable), "").split(","))
                .filter(kind -> !kind.isBlank())
                .map(kind -> EffortKind.valueOf(kind.strip()))
                .toList();
    }
}
