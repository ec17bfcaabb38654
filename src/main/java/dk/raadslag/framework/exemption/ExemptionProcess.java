package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that the models of the exemptions and their acts share. */
final class ExemptionProcess {

    static final String PARAGRAPH = "§ 9, stk. 4";

    static final String PARTY_KINDS = "partyKinds";
    static final String PARTY_GROUP = "partyGroup";

    static final String APPLICATION_COMPLETE = "applicationComplete";
    static final String MISSING = "missing";
    static final String EXEMPTION_GRANTED = "exemptionGranted";
    static final String EXEMPTION_REVOKED = "exemptionRevoked";
    static final String DECISION_DOCUMENT_ID = "decisionDocumentId";

    /** Tells the running application that the applicant has taken it back. */
    static final String APPLICATION_WITHDRAWN = "Msg_ExemptionApplicationWithdrawn";

    private ExemptionProcess() {}

    /** Makes the process a step of the application's matter; refused where it runs in another region. */
    static void begin(DelegateExecution process, Application application) {
        Require.that(
                application.regionCode().name().equals(process.getTenantId()),
                "Sagen hører til en anden beskæftigelsesregion. Kontrollér sagsnummeret.");
        process.setProcessBusinessKey(application.number().value());
        process.setVariable(CaseProcess.CASE_NUMBER, application.number().value());
        process.setVariable(CaseProcess.REGION_CODE, application.regionCode().name());
        process.setVariable(CaseProcess.JOBCENTRE_ID, application.jobcentreId());
        process.setVariable(PARTY_KINDS, application.effortKind().name());
        process.setVariable(PARTY_GROUP, application.appliedByGroup());
    }
}
