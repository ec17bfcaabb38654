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
public final class ConsultancyProcess {

    public static final String AGREED = "Msg_ConsultancyAgreed";
    public static final String AGREEMENT_ENDED = AgreementProcess.ENDED;

    public static final String CASE_NUMBER = AgreementProcess.CASE_NUMBER;
    public static final String REGION_CODE = "regionCode";
    public static final String JOBCENTRE_ID = "jobcentreId";
    public static final String PARTY_KINDS = AgreementProcess.PARTY_KINDS;
    public static final String REFUSED_KINDS = AgreementProcess.REFUSED_KINDS;
    public static final String AGREEMENT_ID = AgreementProcess.AGREEMENT_ID;
    public static final String COMMITMENT_ID = "commitmentId";
    public static final String CONSULTANCY_OFFERED = AgreementProcess.CONSULTANCY_OFFERED;
    public static final String CONSULTANCY_ACCEPTED = AgreementProcess.CONSULTANCY_ACCEPTED;
    public static final String CONSULTANCY_TERMS = "consultancyTerms";
    public static final String CONSULTANCY_OVERVIEW = "consultancyOverview";
    public static final String CONSULTANT_BUDGET_LEFT = "consultantBudgetLeft";
    public static final String HELPER_OPTIONS = "helperOptions";

    /** The title of the case, on the card of the task; a task without it says nothing of the case. */
    public static final String CASE_TITLE = "caseTitle";

    public static final String BUDGET_YEAR = "budgetYear";
    public static final String BUDGET_AMOUNT = "budgetAmount";
    public static final String NO_AGREEMENT_DECISION = AgreementProcess.NO_AGREEMENT_DECISION;
    public static final String HELPER_KIND = "helperKind";
    public static final String DELIVERING_GROUP = "deliveringGroup";
    public static final String COMMITMENT_APPROVED = "commitmentApproved";
    public static final String COMMITMENT_DOCUMENT_ID = "commitmentDocumentId";
    public static final String CONSULTANT_CHOSEN = "consultantChosen";
    public static final String NO_CONSULTANT = "noConsultant";
    public static final String NO_CONSULTANT_REASON = "givenUpBecause";
    public static final String DELIVERABLE_OPINIONS = "deliverableOpinions";
    public static final String DELIVERABLE_ACCEPTED = "deliverableAccepted";
    public static final String DELIVERY_AGAIN = "deliveryAgain";
    public static final String INVOICE_DEADLINE = "invoiceDeadline";
    public static final String INVOICE_APPROVAL_DEADLINE = "invoiceApprovalDeadline";
    public static final String AGREEMENT_ENDED_ON = "agreementEndedOn";
    static final String DELIVERY_STAGE = "deliveryStage";
    public static final String TELL_END = "tellEnd";
    public static final String INVOICES_EXPECTED = "invoicesExpected";

    private ConsultancyProcess() {}

    /** The number of the case. */
    public static CaseNumber caseNumber(VariableScope scope) {
        return CaseNumber.of((String) scope.getVariable(CASE_NUMBER));
    }

    /** The commitment under which assistance is given. */
    public static UUID commitmentId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COMMITMENT_ID));
    }

    /** Gives the letter about the end of the agreement its facts. */
    public static void tellEnd(DelegateExecution execution, ConsultantCommitment commitment) {
        execution.setVariable(AGREEMENT_ENDED_ON, commitment.basis().endedOn().toString());
        execution.setVariable(DELIVERY_STAGE, commitment.stage().name());
    }

    /** The kinds of effort in a variable such as {@code STATE,MUNICIPAL}; none where it is not set. */
    public static List<EffortKind> kinds(VariableScope scope, String variable) {
        return Arrays.stream(Objects.toString(scope.getVariable(variable), "").split(","))
                .filter(kind -> !kind.isBlank())
                .map(kind -> EffortKind.valueOf(kind.strip()))
                .toList();
    }
}
