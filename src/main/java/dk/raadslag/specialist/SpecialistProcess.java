package dk.raadslag.specialist;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code specialist-function}. */
final class SpecialistProcess {

    static final String DRAFT_DOCUMENT_ID = "draftDocumentId";
    static final String AGREEMENT_DOCUMENT_ID = "agreementDocumentId";
    static final String DIRECTOR_DECISION = "directorDecision";
    static final String APPROVED_IN_CONTRACT = "approvedInContract";
    static final String MINISTER_ANSWER = "ministerAnswer";
    private static final String DELIVERING_GROUP = "deliveringGroup";
    static final String TAKEN_ON = "takenOn";
    private static final String HELPER_KIND = "helperKind";

    private SpecialistProcess() {}

    /** Tells the model who is to put the knowledge at disposal. */
    static void provide(VariableScope scope, Provider provider) {
        scope.setVariable(HELPER_KIND, provider.kind().name());
        scope.setVariable(DELIVERING_GROUP, provider.group());
    }
}
