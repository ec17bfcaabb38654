package dk.raadslag.specialist.request;

/** The names that the model of the requests and its acts share. */
final class SpecialistRequestProcess {

    static final String PARAGRAPH = "§ 10";
    static final String PARTY_KINDS = "partyKinds";
    static final String PARTY_GROUP = "partyGroup";
    static final String FUNCTION_OPTIONS = "functionOptions";
    static final String WAY = "requestWay";
    static final String REASON = "triageReason";
    static final String FUNCTION = "specialistFunction";
    static final String HELPER_KIND = "helperKind";
    static final String DELIVERING_GROUP = "deliveringGroup";
    static final String OUTCOME = "adviceOutcome";
    static final String ANSWER = "specialistAnswer";

    private SpecialistRequestProcess() {}
}
