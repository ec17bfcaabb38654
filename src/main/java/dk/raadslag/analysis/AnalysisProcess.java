package dk.raadslag.analysis;

/** The variables of {@code independent-analysis} and {@code analysis-provision}. */
final class AnalysisProcess {

    /** The filed analysis. */
    static final String DOCUMENT_ID = "analysisDocumentId";

    /** The groups to which the analysis is made available, with commas between; empty where no jobcentre is chosen. */
    static final String RECIPIENTS = "analysisRecipients";

    private AnalysisProcess() {}
}
