package dk.raadslag.workplace;

import java.util.Arrays;

/** How far a case can have come, as the list of cases is filtered by: the process that runs in it. Most kinds of matters have one process only, and no phases. */
enum CasePhase {
    FINDING("konstatering", "Konstatering og dialog", "intervention"),
    COUNCIL("raadet", "Inddragelse af rådet", "council-involvement"),
    AGREEMENT("aftale", "Aftale om forbedring", "improvement-agreement"),
    FOLLOW_UP("opfoelgning", "Opfølgning i aftaleperioden", "agreement-follow-up"),
    ASSISTANCE("konsulentbistand", "Konsulentbistand", "consultant-assistance"),
    MONITORING("taet-opfoelgning", "Tæt opfølgning uden aftale", "close-monitoring"),
    RECOMMENDATION("indstilling", "Indstilling til ministeren", "order-recommendation"),
    ORDER("paalaeg", "Gennemførelse af pålæg", "order-execution"),
    WITHDRAWAL("tilbagetraekning", "Tilbagetrækning", "case-withdrawal"),
    EXEMPTION_REASSESSMENT("revurdering", "Revurdering af fritagelse", "exemption-reassessment"),
    GRANT_DECISION("bevilling", "Rådets afgørelse om en bevilling", "grant-decision"),
    GRANT_PAYMENT("udbetaling", "Tilsagn og udbetaling af en bevilling", "grant-payment");

    private final String value;
    private final String danish;
    private final String process;

    CasePhase(String value, String danish, String process) {
        this.value = value;
        this.danish = danish;
        this.process = process;
    }

    /** The phase by its word in the page's address; refuses any other. */
    static CasePhase of(String value) {
        return Arrays.stream(values())
                .filter(phase -> phase.value.equals(value))
                .findFirst()
                .orElseThrow(Place::unknown);
    }

    /** The word in the page's address. */
    public String value() {
        return value;
    }

    public String danish() {
        return danish;
    }

    /** The key of the process that runs in this phase. */
    String process() {
        return process;
    }

    /** Whether the process runs from the case's beginning to its end, and so tells a phase only by its own tasks. */
    boolean isByTask() {
        return this == FINDING;
    }
}
